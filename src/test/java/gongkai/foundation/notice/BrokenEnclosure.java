package gongkai.foundation.notice;

import java.util.List;
import org.springframework.stereotype.Component;

/// A room whose enclosure cannot be read.
@Component
class BrokenEnclosure implements NoticeEnclosures {
    static final String SUBJECT = "broken:1";

    @Override
    public List<Enclosure> listEnclosures(String about) {
        if (about.equals(SUBJECT)) {
            throw new IllegalStateException("the file cannot be read now");
        }
        return List.of();
    }
}
