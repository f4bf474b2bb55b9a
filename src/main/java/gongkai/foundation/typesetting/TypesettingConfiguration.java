package gongkai.foundation.typesetting;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TypesettingSettings.class)
class TypesettingConfiguration {}
