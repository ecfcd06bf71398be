package dev.report.published.line;

import dev.report.published.page.Block;
import java.util.regex.Pattern;

/** Tells the lines that a portal's page puts around an article: who published it and when, buttons, what is under the article. */
public final class PageLines {

    private static final Pattern OVER = Pattern.compile(
            "^[\\[【（(\\s]*(发布时间|发布日期|发文日期|成文日期|生成日期|公开日期|时间|日期|来源|信息来源|文章来源|稿源|作者|责任编辑|编辑|浏览|浏览量|浏览次数|点击|点击数|点击率|阅读|访问量|字号|字体|字体大小"
                    + "|索引号|发布机构|发文机关|公开机构|文号|发文字号|主题分类|体裁分类|公开方式|公开范围|有效性|有效期|信息名称|名称|关键词|视力保护色|保护视力色|分享|分享到|打印|打印本页|收藏|我要纠错)"
                    + "(次数|人数)?([\\]】）)]|[:：\\s]|$)");
    private static final Pattern UNDER = Pattern.compile(
            "^[\\[【（(\\s]*(责任编辑|编辑|责编|审核|信息来源|来源|上一篇|下一篇|上一条|下一条|打印|打印本页|打印此页|打印本文|关闭|关闭窗口|关闭本页|分享到|分享|扫一扫|扫码|相关链接|相关信息|相关文档|相关阅读|相关新闻|相关文章"
                    + "|友情链接|网站地图|网站声明|关于我们|联系我们|版权所有|版权声明|主办|主办单位|主办方|承办单位|技术支持|网站标识码|政府网站标识码|网站支持|您访问的链接|TOP|返回顶部|回到顶部|Copyright|©)"
                    + "([\\]】）)]|[:：\\s|丨]|$)|ICP备|公网安备|网站标识码");
    private static final Pattern DATED = Pattern.compile("^(发布时间|发布日期|发文日期|成文日期|生成日期|公开日期|时间|日期)?[:：\\s]*"
            + "\\d{4}[-年/.]\\d{1,2}[-月/.]\\d{1,2}日?(\\s+\\d{1,2}:\\d{2}(:\\d{2})?)?(\\s.*)?$");
    private static final Pattern PATH = Pattern.compile("首页\\s*(>|＞|»|›|/|-|－|→).*|.*(当前|现在|所在)(的)?位置\\s*[:：].*");
    private static final int LONGEST = 120;

    /** A number for each kind of applicant: no sentence and no heading ends so. */
    private static final Pattern VALUES = Pattern.compile("(?:[\\s　]+[\\d.,—/-]+){3,}$");

    private PageLines() {}

    /** Whether a line is a row of a table that could not be read as one, as in a PDF without ruling lines. */
    public static boolean isRow(Block block) {
        return VALUES.matcher(text(block)).find();
    }

    /** Whether a line between the title and the text is the portal's. */
    public static boolean isOver(Block block) {
        String text = text(block).replace('\u3000', ' ');
        return text.length() <= LONGEST
                && (OVER.matcher(text).find()
                        || DATED.matcher(text).matches()
                        || PATH.matcher(text).matches());
    }

    /** Whether a line after the text is the portal's, as everything after it is. */
    public static boolean isUnder(Block block) {
        String text = text(block).replace('\u3000', ' ');
        return text.length() <= LONGEST && UNDER.matcher(text).find();
    }

    public static String text(Block block) {
        if (block instanceof Block.Heading heading) {
            return heading.text();
        }
        return block instanceof Block.Paragraph paragraph ? paragraph.text() : "";
    }
}
