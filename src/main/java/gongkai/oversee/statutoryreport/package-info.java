/// 年报格式与勾稽关系: the statutory yearly report as a thing in itself, whoever wrote it.
///
/// 《政府信息公开条例》第五十条 says what a yearly report must hold; the State Council's office prints the forms
/// (国办公开办函〔2019〕60号, 〔2021〕30号): three tables whose figures must agree (勾稽关系). This room knows the formats,
/// their rows, columns and relations, and nothing else.
@NullMarked
@ApplicationModule(
        id = "statutoryreport",
        displayName = "年报格式与勾稽关系",
        allowedDependencies = {})
package gongkai.oversee.statutoryreport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
