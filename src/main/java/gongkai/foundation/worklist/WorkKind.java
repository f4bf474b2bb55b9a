package gongkai.foundation.worklist;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Role;

/// A kind of matter that stands in the worklist. The room that has such matters contributes one as a bean.
///
/// @param id the `kind` of its `WorkState`, for example `foi`
/// @param label what people read, for example 依申请公开
/// @param handling what a person must be allowed to do in the organ to be given such a matter
/// @param worker who handles such matters in an organ while nobody has claimed one
public record WorkKind(String id, String label, Act handling, Role worker) {}
