package gongkai.foundation.apitoken;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;

/// A token was issued, renewed, revoked, or first used from somewhere.
record TokenChanged(AuditEntry auditEntry) implements Audited {}
