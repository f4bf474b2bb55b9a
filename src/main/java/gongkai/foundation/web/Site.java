package gongkai.foundation.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whose portal this is.
///
/// @param wordmark the name on top of every page
/// @param sponsor 主办单位, printed in the foot
/// @param searches the commonest searches, offered below the search field
/// @param identifier 网站标识码, ten digits, printed in the foot and in the meta tag `SiteIDCode`
@ConfigurationProperties("gongkai.site")
public record Site(
        @DefaultValue("政务公开") String wordmark,
        @DefaultValue("尚未设置主办单位") String sponsor,
        @DefaultValue("0000000000") String identifier,
        @DefaultValue({"年度报告", "信息公开指南", "规范性文件"}) List<String> searches) {}
