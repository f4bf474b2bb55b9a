package gongkai.walls;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// A Java file as the compiler's parser sees it: its methods with their lengths, its texts.
///
/// @param texts the string literals; texts joined by + are one, with `:hole` where something else stands between
public record JavaText(List<Method> methods, List<String> texts) {
    /// A method or constructor.
    ///
    /// @param owner the simple name of its class
    /// @param inRecord whether that class is a record
    public record Method(String owner, String name, boolean inRecord, int parameters, long lines) {
        public boolean isConstructor() {
            return name.equals("<init>");
        }
    }

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final StandardJavaFileManager FILES =
            COMPILER.getStandardFileManager(ignored -> {}, Locale.ROOT, StandardCharsets.UTF_8);
    private static final Map<SourceFile, JavaText> PARSED = new ConcurrentHashMap<>();

    /// Each file is parsed once in a run, whatever number of walls ask.
    public static JavaText parse(SourceFile file) {
        parse(List.of(file));
        return Objects.requireNonNull(PARSED.get(file));
    }

    /// Many files at once: starting the parser takes longer than parsing a file.
    public static synchronized void parse(List<SourceFile> files) {
        var unread = files.stream()
                .filter(file -> !PARSED.containsKey(file))
                .map(InMemory::new)
                .collect(Collectors.toMap(InMemory::toUri, Function.identity()));
        if (unread.isEmpty()) {
            return;
        }
        var task =
                (JavacTask) COMPILER.getTask(null, FILES, ignored -> {}, List.of("-proc:none"), null, unread.values());
        try {
            for (CompilationUnitTree unit : task.parse()) {
                var scan = new Scan(Trees.instance(task));
                scan.scan(unit, unit);
                var read =
                        Objects.requireNonNull(unread.get(unit.getSourceFile().toUri()));
                PARSED.put(read.file, new JavaText(scan.methods, scan.texts));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class InMemory extends SimpleJavaFileObject {
        private final SourceFile file;

        InMemory(SourceFile file) {
            super(URI.create("memory:///" + file.path()), Kind.SOURCE);
            this.file = file;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return file.text();
        }
    }

    private static final class Scan extends TreeScanner<@Nullable Void, CompilationUnitTree> {
        private final Trees trees;
        private final List<Method> methods = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();

        Scan(Trees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, CompilationUnitTree unit) {
            for (Tree member : type.getMembers()) {
                if (member instanceof MethodTree method) {
                    methods.add(new Method(
                            type.getSimpleName().toString(),
                            method.getName().toString(),
                            type.getKind() == Tree.Kind.RECORD,
                            method.getParameters().size(),
                            linesOf(method, unit)));
                }
            }
            return super.visitClass(type, unit);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, CompilationUnitTree unit) {
            if (literal.getValue() instanceof String text) {
                texts.add(text);
            }
            return null;
        }

        @Override
        public @Nullable Void visitBinary(BinaryTree sum, CompilationUnitTree unit) {
            if (sum.getKind() != Tree.Kind.PLUS) {
                return super.visitBinary(sum, unit);
            }
            texts.add(join(sum, unit));
            return null;
        }

        private String join(ExpressionTree part, CompilationUnitTree unit) {
            if (part instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
                return join(sum.getLeftOperand(), unit) + join(sum.getRightOperand(), unit);
            }
            if (part instanceof ParenthesizedTree inner) {
                return join(inner.getExpression(), unit);
            }
            if (part instanceof LiteralTree literal && literal.getValue() instanceof String text) {
                return text;
            }
            scan(part, unit);
            return ":hole";
        }

        private long linesOf(MethodTree method, CompilationUnitTree unit) {
            var positions = trees.getSourcePositions();
            long from = positions.getStartPosition(unit, method);
            long to = positions.getEndPosition(unit, method);
            var lines = unit.getLineMap();
            return from < 0 || to < 0 ? 0 : lines.getLineNumber(to) - lines.getLineNumber(from) + 1;
        }
    }
}
