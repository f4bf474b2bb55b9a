package gongkai.answer.foipublic;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What a city shows of its requests.
///
/// @param register whether everyone may see which requests were answered and how; never who asked, nor what the
///     applicant wrote
@ConfigurationProperties("gongkai.foi-public")
record PublicRegisterSettings(@DefaultValue("false") boolean register) {}
