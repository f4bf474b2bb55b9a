package gongkai.foundation.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.house.HouseTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class AttachmentDownloadTest {
    private final AttachmentStore store;
    private final AttachmentDownload downloads;

    @Autowired
    AttachmentDownloadTest(AttachmentStore store, AttachmentDownload downloads) {
        this.store = store;
        this.downloads = downloads;
    }

    @ParameterizedTest
    @EnumSource
    void noFileOfAnyTypeIsEverShownInThePage(FileType type) {
        var id = AttachmentId.of(UUID.randomUUID());
        store.insert(new Attachment(
                id, "名称 a." + type.ending(), type, 12, "ab".repeat(32), Instant.parse("2026-03-02T01:00:00Z")));

        var headers = downloads.of(id).getHeaders();

        assertThat(headers.getFirst("Content-Disposition"))
                .startsWith("attachment;")
                .doesNotContain("inline");
        assertThat(headers.getFirst("Content-Type")).isEqualTo(type.mediaType());
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy"))
                .startsWith("sandbox;")
                .doesNotContain("allow-");
        assertThat(headers.getETag()).isEqualTo('"' + "ab".repeat(32) + '"');
    }
}
