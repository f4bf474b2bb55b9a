package gongkai.publish.interpretation;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.kernel.Problems;
import gongkai.publish.disclosure.DocumentPart.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How an interpretation explains.
///
/// @param transcript what pictures show and films say, in words, for who cannot see or hear them
/// @param poster the picture shown before a film begins, one of the document's own files
record Presentation(InterpretationForm form, String transcript, Optional<AttachmentId> poster, List<Answer> answers) {
    static final Presentation PLAIN = new Presentation(InterpretationForm.TEXT, "", Optional.empty(), List.of());

    private static final int LONGEST = 20_000;
    private static final int MOST = 100;

    Presentation {
        transcript = transcript.strip();
        answers = List.copyOf(answers);
        new Problems()
                .when(form.needsWords() && transcript.isEmpty(), "transcript", "图片、视频和访谈要有文字稿，看不到、听不到的人靠它了解内容。")
                .when(transcript.length() > LONGEST, "transcript", "文字稿不超过 20,000 个字。")
                .when(form == InterpretationForm.ANSWERS && answers.isEmpty(), "answers", "请至少写一组问答：“问：”一行，“答：”一行。")
                .when(answers.size() > MOST, "answers", "问答不超过 100 组。")
                .refuseIfAny(InterpretationRefusal.PRESENTATION_INCOMPLETE);
    }

    /// Reads 问：… 答：… line by line; lines without a mark go on with what stands before them.
    static List<Answer> read(String typed) {
        var answers = new ArrayList<Answer>();
        var question = new StringBuilder();
        var answer = new StringBuilder();
        boolean answering = false;
        for (String line :
                typed.lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
            boolean asks = line.matches("^[问Qq][：:].*");
            if (asks && answering) {
                add(question, answer, answers);
            }
            boolean begins = asks || line.matches("^[答Aa][：:].*");
            answering = begins ? !asks : answering;
            (answering ? answer : question).append(begins ? line.substring(2).strip() : line);
        }
        add(question, answer, answers);
        return answers;
    }

    private static void add(StringBuilder question, StringBuilder answer, List<Answer> answers) {
        if (!question.isEmpty() && !answer.isEmpty()) {
            answers.add(new Answer(question.toString(), answer.toString()));
        }
        question.setLength(0);
        answer.setLength(0);
    }

    /// All that is read of it.
    String words() {
        return (transcript + "\n" + answersText()).strip();
    }

    /// As it is typed.
    String answersText() {
        var text = new StringBuilder();
        answers.forEach(each -> text.append("问：")
                .append(each.question())
                .append("\n答：")
                .append(each.answer())
                .append("\n\n"));
        return text.toString().strip();
    }
}
