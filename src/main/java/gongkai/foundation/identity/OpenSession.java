package gongkai.foundation.identity;

import java.time.Instant;

/// A sign-in that lasts.
///
/// @param person whose, as `Person.key` says it
/// @param method how they proved who they are, for example 密码
/// @param address the client's network address
/// @param agent what the browser calls itself
public record OpenSession(
        long id, String person, String method, String address, String agent, Instant begunAt, Instant seenAt) {}
