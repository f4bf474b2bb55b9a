package gongkai.foundation.operationsdesk;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperationsDeskSettings.class)
class OperationsDeskConfiguration {}
