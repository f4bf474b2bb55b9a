package gongkai.foundation.attachment;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/// The bucket the settings name cannot be reached.
final class BucketAway extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    BucketAway(AttachmentSettings.S3 settings, SdkException cause) {
        super(
                "存放附件的桶“%s”无法使用（服务地址 %s）：%s。"
                        .formatted(
                                settings.bucket(),
                                settings.endpoint().isEmpty() ? "未写" : settings.endpoint(),
                                reason(cause)),
                cause);
    }

    private static String reason(SdkException cause) {
        if (!(cause instanceof AwsServiceException answered)) {
            return "连接不上";
        }
        return switch (answered.statusCode()) {
            case 404 -> "没有这个桶";
            case 301, 307, 400 -> "地区或者地址不对";
            case 401, 403 -> "密钥不对，或者没有权限";
            default -> "服务答复 " + answered.statusCode();
        };
    }
}
