package gongkai.publish.cleanup;

import gongkai.foundation.organ.OrganId;

/// An organ that has to answer, and how far it has come.
public record Part(long id, long campaign, OrganId organ, int all, int awaited, int toReview) {
    String path() {
        return "/console/cleanups/" + campaign + "/parts/" + id;
    }
}
