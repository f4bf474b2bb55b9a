package gongkai.foundation.ratelimit;

import gongkai.foundation.web.Network;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much one client may ask.
///
/// @param on whether anything is limited
/// @param read pages and files, per client, and per account from wherever
/// @param form forms that are sent, signing in included, per client
/// @param search searches and suggestions, per client
/// @param api calls of programs, per client
/// @param account forms, searches and calls together, per account and per token, from wherever
/// @param exempt networks that are not counted, for example the city's own monitoring
/// @param sweepEvery how often buckets that are full again are deleted; zero: never
@ConfigurationProperties("gongkai.limit")
record LimitSettings(
        @DefaultValue("true") boolean on,
        @DefaultValue("3000/1m") Allowance read,
        @DefaultValue("120/1m") Allowance form,
        @DefaultValue("1200/1m") Allowance search,
        @DefaultValue("1200/1m") Allowance api,
        @DefaultValue("600/1m") Allowance account,
        @DefaultValue({}) List<Network> exempt,
        @DefaultValue("10m") Duration sweepEvery) {

    /// What a client may ask of a kind of traffic.
    Allowance of(Traffic traffic) {
        return switch (traffic) {
            case READ -> read;
            case FORM -> form;
            case SEARCH -> search;
            case API -> api;
        };
    }
}
