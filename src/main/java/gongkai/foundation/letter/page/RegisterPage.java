package gongkai.foundation.letter.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;

/// The 发文登记簿, or those letters of it that wait for a proof of delivery.
///
/// @param lead what stands above the list, or empty
/// @param organs what can be chosen; empty where there is nothing to choose
/// @param csv where the list can be taken along as a table, or empty
public record RegisterPage(
        Frame frame,
        String lead,
        List<Choice> organs,
        String organ,
        List<Choice> years,
        String year,
        List<Chip> words,
        Slice<Row> rows,
        String base,
        String csv,
        long undelivered,
        String empty) {

    /// One letter.
    public record Row(
            String number, String title, String path, String organ, String signed, String status, String delivered) {}
}
