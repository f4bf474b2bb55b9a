package gongkai.foundation.kernel;

/// What is wrong in one field of a form, in a sentence that names the way out.
public record FieldProblem(String field, String sentence) {}
