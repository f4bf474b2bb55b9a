package gongkai.publish.standardcatalogue;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no about the catalogue.
public enum CatalogueRefusal implements ErrorCode {
    UNKNOWN_MATTER("标准目录里没有这一项，请核对网址，或者从标准目录进入。", Kind.NOT_FOUND),
    CORRECTION_INCOMPLETE("请核对填写内容。", Kind.INVALID),
    UNFIT_CELL_COLUMN("请选本机关正在使用的栏目。", Kind.INVALID);

    private final String message;
    private final Kind kind;

    CatalogueRefusal(String message, Kind kind) {
        this.message = message;
        this.kind = kind;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
