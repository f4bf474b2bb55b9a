/// What the pages of 区分处理 show.
@NullMarked
package gongkai.answer.redaction.page;

import org.jspecify.annotations.NullMarked;
