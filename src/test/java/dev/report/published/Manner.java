package dev.report.published;

import dev.report.published.page.Block;
import dev.report.published.page.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The manners in which portals show the official tables, as seen on pages of many content systems. */
enum Manner {
    /** As it should be. */
    PLAIN,
    /** Tables lay out the page, three deep, with the portal's lines around the article. */
    NESTED {
        @Override
        String page(String title, String body) {
            return "<html><head><title>" + title
                    + "_某某网</title><script>var a='<table><tr><td>9</td></tr></table>';</script></head><body>"
                    + "<table width=1000><tr><td><table><tr><td>首页 &gt; 信息公开 &gt; 政府信息公开年报</td><td><a>设为首页</a></td></tr></table></td></tr>"
                    + "<tr><td><table><tr><td width=200><ul><li>公开指南</li><li>公开制度</li></ul></td><td>"
                    + "<h1>" + title + "</h1><p>发布时间：2024-01-25 09:30　来源：某某办公室　浏览次数：<span>132</span>　字号：[大 中 小]</p>"
                    + body + "<p>责任编辑：张三</p><p>【打印本页】【关闭窗口】</p></td></tr></table></td></tr>"
                    + "<tr><td>主办：某某市人民政府 联系我们 ICP备05000000号</td></tr></table></body></html>";
        }
    },
    /** Lines within labels, blanks that do not break, numbers in spans. */
    WRAPPED {
        @Override
        String text(Block.Cell cell, boolean isNumber) {
            if (isNumber) {
                return "<p align=center><span style='font-size:12pt'><font face=仿宋>&nbsp;" + cell.text()
                        + "&nbsp;</font></span></p>\n";
            }
            String text = cell.text();
            int half = text.length() / 2;
            return half < 2 ? text : "\n   " + text.substring(0, half) + "<br>\n   " + text.substring(half) + "\n";
        }
    },
    /** A column that only makes room, rows that only make room, and spans that reach too far. */
    SPACED {
        @Override
        String table(Block.Table table) {
            String plain = super.table(table);
            return plain.replaceAll("</tr>", "<td width=\"1\"></td></tr>")
                    .replaceFirst(
                            "<tr>",
                            "<tr height=0 style='mso-height-source:userset'>"
                                    + "<td width=72></td>".repeat(table.columns()) + "</tr><tr>")
                    .replaceFirst("rowspan=\"23\"", "rowspan=\"40\"");
        }
    },
    /** As Word saves it. */
    WORD {
        @Override
        String page(String title, String body) {
            return "<html xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]-->"
                    + "<style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=ZH-CN><div class=WordSection1>"
                    + "<p class=MsoNormal align=center><b><span style='font-size:22.0pt'>" + title
                    + "<span lang=EN-US><o:p></o:p></span></span></b></p>"
                    + body.replace(
                                    "<p>",
                                    "<p class=MsoNormal style='text-indent:32.0pt'><span style='mso-bidi-font-size:16.0pt'>")
                            .replace("</p>", "<span lang=EN-US><o:p></o:p></span></span></p>")
                    + "</div></body></html>";
        }

        @Override
        String text(Block.Cell cell, boolean isNumber) {
            return "<p class=MsoNormal align=center><span lang=EN-US style='mso-font-kerning:0pt'>"
                    + (cell.text().isEmpty() ? "&nbsp;" : cell.text())
                    + "<o:p></o:p></span></p><![if !supportMisalignedColumns]><![endif]>";
        }
    },
    /** Without a page around it. */
    FRAGMENT {
        @Override
        String page(String title, String body) {
            return "<h2 style=\"text-align:center\">" + title + "</h2>" + body;
        }
    },
    /** The template begins a new table after so many rows; the labels merged over the cut are not repeated. */
    CUT {
        @Override
        String table(Block.Table table) {
            return table.rows() < CUT_AT + 1
                    ? super.table(table)
                    : cut(table, 0, CUT_AT) + "<p>&nbsp;</p>" + cut(table, CUT_AT, table.rows());
        }
    },
    /** As {@link #CUT}, with the heads of the table of applicants again. */
    CUT_WITH_HEADS {
        @Override
        String table(Block.Table table) {
            if (table.columns() != COLUMNS_WITH_HEADS || table.rows() <= CUT_AT) {
                return super.table(table);
            }
            String heads = cut(table, 0, HEADS).replace("<table border=1>", "").replace("</table>", "");
            return cut(table, 0, CUT_AT)
                    + cut(table, CUT_AT, table.rows()).replace("<table border=1>", "<table border=1>" + heads);
        }
    },
    /** No cell is merged: what was covered is blank. */
    TAKEN_APART {
        @Override
        String table(Block.Table table) {
            StringBuilder html = new StringBuilder("<table>");
            for (int row = 0; row < table.rows(); row++) {
                html.append("<tr>");
                for (int column = 0; column < table.columns(); column++) {
                    html.append("<td>").append(startsAt(table, row, column)).append("</td>");
                }
                html.append("</tr>");
            }
            return html + "</table>";
        }
    },
    /** A sanitiser has taken away how far cells reach. */
    WITHOUT_SPANS {
        @Override
        String table(Block.Table table) {
            return super.table(table).replaceAll(" (row|col)span=\"\\d+\"", "");
        }
    },
    /** The table's title is its first row, its source and notes its last. */
    WITH_NOTES {
        @Override
        String table(Block.Table table) {
            return super.table(table)
                    .replaceFirst("<tr>", "<tr><td colspan=" + table.columns() + ">政府信息公开情况统计表</td></tr><tr>")
                    .replace("</table>", "<tr><td colspan=" + table.columns() + ">注：数据由各单位提供</td></tr></table>");
        }
    },
    /** Division into head, body and foot, captions, everything in bold. */
    SEMANTIC {
        @Override
        String table(Block.Table table) {
            return super.table(table)
                    .replace(
                            "<table border=1>",
                            "<figure><table><caption>统计表</caption><colgroup><col><col></colgroup><thead></thead><tbody>")
                    .replace("<td", "<th")
                    .replace("</td>", "</th>")
                    .replace("</table>", "</tbody><tfoot></tfoot></table></figure>");
        }

        @Override
        String text(Block.Cell cell, boolean isNumber) {
            return "<strong>" + cell.text() + "</strong>";
        }
    },
    /** A converter made labels that reach over several columns one column shorter, and filled the row up with a blank. */
    SHORTENED_LABELS {
        @Override
        String table(Block.Table table) {
            if (table.columns() != COLUMNS_WITH_HEADS) {
                return super.table(table);
            }
            List<Block.Cell> cells = new ArrayList<>();
            for (Block.Cell cell : table.cells()) {
                boolean isShort = cell.row() >= HEADS && cell.across() > 1;
                cells.add(isShort ? wide(cell, cell.across() - 1) : cell);
                if (isShort) {
                    cells.add(new Block.Cell("", cell.row(), table.columns(), 1, 1, Place.NONE));
                }
            }
            cells.sort(Comparator.comparingInt(Block.Cell::row).thenComparingInt(Block.Cell::column));
            return super.table(new Block.Table(cells, Place.NONE));
        }
    },
    /** Long labels have a row for each of their lines. */
    CUT_LABELS {
        @Override
        String table(Block.Table table) {
            Document page = Jsoup.parseBodyFragment(super.table(table));
            for (Element cell : page.select("td")) {
                Element row = cell.parent();
                String text = cell.text();
                boolean isCut = text.matches("\\d\\..{16,}")
                        && row != null
                        && row.select("td[rowspan]").isEmpty();
                if (isCut) {
                    cell.text(text.substring(0, 12));
                    String blanks = "<td></td>".repeat(row.childrenSize() - cell.elementSiblingIndex() - 1);
                    row.after("<tr><td>" + text.substring(12) + "</td>" + blanks + "</tr>");
                    longer(row);
                }
            }
            return page.body().html();
        }

        /** The labels merged over a row that is one of two now. */
        private static void longer(Element row) {
            int at = row.elementSiblingIndex();
            for (Element cell : row.parent().select("td[rowspan]")) {
                int first = cell.parent().elementSiblingIndex();
                int span = Integer.parseInt(cell.attr("rowspan"));
                if (first <= at && first + span > at) {
                    cell.attr("rowspan", Integer.toString(span + 1));
                }
            }
        }
    },
    /** Signs that nothing is drawn for: ends of controls, joiners, marks of direction. */
    UNSEEN_SIGNS {
        @Override
        String text(Block.Cell cell, boolean isNumber) {
            return "\u200e" + cell.text() + "\u0001\u200b\ufe0f";
        }
    },
    /** A box a row and a box a cell, made a table by a style sheet; what merged cells cover is blank. */
    BOXES {
        @Override
        String table(Block.Table table) {
            return TAKEN_APART
                    .table(table)
                    .replace("<table>", "<div class=\"table\">")
                    .replace("</table>", "</div>")
                    .replace("<tr>", "<div class=\"row\">")
                    .replace("</tr>", "</div>")
                    .replace("<td>", "<div class=\"cell\">")
                    .replace("</td>", "</div>");
        }
    },
    /** As {@link #BOXES}, in lists, without what merged cells cover. */
    LISTS {
        @Override
        String table(Block.Table table) {
            return WITHOUT_SPANS
                    .table(table)
                    .replace("<table border=1>", "<ul>")
                    .replace("</table>", "</ul>")
                    .replace("<tr>", "<li>")
                    .replace("</tr>", "</li>")
                    .replace("<td>", "<span>")
                    .replace("</td>", "</span>");
        }
    },
    /** Typed with tabs, as a mail program showed it. */
    TYPED {
        @Override
        String table(Block.Table table) {
            return TAKEN_APART
                    .table(table)
                    .replaceAll("</?table>|<tr>|</td>", "")
                    .replace("<tr>", "")
                    .replaceAll("</tr>", "\n")
                    .replaceAll("(^|\n)<td>", "$1")
                    .replace("<td>", "\t")
                    .replaceFirst("\\A", "<pre>")
                    .replaceFirst("\\z", "</pre>");
        }
    },
    /** Numbers in threes. */
    THOUSANDS {
        @Override
        String text(Block.Cell cell, boolean isNumber) {
            return isNumber ? cell.text().replaceAll("(?<!\\.\\d{0,9})(?<=\\d)(?=(\\d{3})+(\\.|$))", ",") : cell.text();
        }
    },
    /** Digits as wide as Chinese characters. */
    WIDE_DIGITS {
        @Override
        String text(Block.Cell cell, boolean isNumber) {
            StringBuilder wide = new StringBuilder();
            cell.text().chars().forEach(c -> wide.append((char) (isNumber ? c - '0' + '０' : c)));
            return wide.toString();
        }
    },
    /** Every character beyond ASCII as a reference. */
    REFERENCES {
        @Override
        String page(String title, String body) {
            StringBuilder page = new StringBuilder();
            super.page(title, body).codePoints().forEach(c -> {
                if (c < 128) {
                    page.append((char) c);
                } else {
                    page.append("&#").append(c).append(';');
                }
            });
            return page.toString();
        }
    },
    /** Figures in fields of a form that nobody can fill in. */
    FIELDS {
        @Override
        String text(Block.Cell cell, boolean isNumber) {
            return isNumber ? "<input type=text readonly value=\"" + cell.text() + "\">" : cell.text();
        }
    },
    /** Tags that nobody closed, in capitals, from an old system. */
    UNCLOSED {
        @Override
        String table(Block.Table table) {
            return super.table(table)
                    .replaceAll("</t[dr]>", "")
                    .replace("<tr", "<TR VALIGN=top")
                    .replace("<td", "<TD NOWRAP");
        }
    },
    /** Saved by a browser in one file, as a letter whose lines end in equals signs. */
    IN_ONE_FILE {
        @Override
        String page(String title, String body) {
            return "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?=E6=9F=90?=\r\nMIME-Version: 1.0\r\n"
                    + "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--B--\"\r\n\r\n\r\n"
                    + part(
                            "<frame-1@mhtml.blink>",
                            super.page(title, "<iframe src=\"cid:frame-2@mhtml.blink\"></iframe>"))
                    + part("<frame-2@mhtml.blink>", "<html><body>" + body + "</body></html>")
                    + "----B----\r\n";
        }

        private static String part(String id, String html) {
            StringBuilder quoted = new StringBuilder();
            int column = 0;
            for (byte b : html.getBytes(StandardCharsets.UTF_8)) {
                String one = b >= ' ' && b != '=' ? String.valueOf((char) b) : "=%02X".formatted(b & 0xFF);
                column += one.length();
                if (column > 75) {
                    quoted.append("=\r\n");
                    column = one.length();
                }
                quoted.append(one);
            }
            return "----B--\r\nContent-Type: text/html\r\nContent-ID: " + id
                    + "\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + quoted + "\r\n";
        }
    },
    /** Every table in a cell of another one with a single cell. */
    FRAMED {
        @Override
        String table(Block.Table table) {
            return "<table><tbody><tr><td><div>" + super.table(table) + "</div></td></tr></tbody></table>";
        }
    },
    /** Pasted from WPS into UEditor: columns without words, a class for the first row, every digit in a span of its own. */
    PASTED_FROM_WPS {
        @Override
        String page(String title, String body) {
            return "<div class=\"v_news_content\" id=\"vsb_content\"><style>.p1{text-indent:2em}</style><h1>" + title
                    + "</h1>"
                    + body.replace(
                                    "<p>",
                                    "<p style=\"text-indent:2em;white-space:normal\"><span style=\"font-family:仿宋_GB2312\">")
                            .replace("</p>", "</span></p>")
                    + "<p><br/></p></div>";
        }

        @Override
        String table(Block.Table table) {
            return super.table(table)
                    .replace(
                            "<table border=1>",
                            "<table width=\"653\" cellspacing=\"0\"><colgroup><col width=\"72\" style=\"width:54pt\"/>"
                                    + "<col width=\"72\" span=\"9\"/></colgroup><tbody>")
                    .replaceFirst("<tr>", "<tr class=\"firstRow\" style=\"height:28.5pt\">")
                    .replace("</table>", "</tbody></table>");
        }

        @Override
        String text(Block.Cell cell, boolean isNumber) {
            StringBuilder html = new StringBuilder("<p style=\"text-align:center;vertical-align:middle\">");
            String text = cell.text();
            for (int at = 0; at < text.length(); at++) {
                html.append(
                                isNumber || at % 3 == 0
                                        ? (at == 0 ? "" : "</span>") + "<span style=\"font-size:14px\">"
                                        : "")
                        .append(text.charAt(at));
            }
            return html + (text.isEmpty() ? "" : "</span>") + "</p>";
        }
    },
    /** Labels that run down the page, a character a line. */
    DOWNWARDS {
        @Override
        String text(Block.Cell cell, boolean isNumber) {
            return isNumber || cell.down() == 1
                    ? cell.text()
                    : String.join("<br/>\n", cell.text().split(""));
        }
    },
    /** As {@link #DOWNWARDS}, each character a paragraph. */
    A_PARAGRAPH_A_CHARACTER {
        @Override
        String text(Block.Cell cell, boolean isNumber) {
            return isNumber || cell.down() == 1
                    ? cell.text()
                    : "<p>" + String.join("</p><p>", cell.text().split("")) + "</p>";
        }
    },
    /** Every column of the form is two of the page, as Word makes them of lines that do not meet. */
    DOUBLED_COLUMNS {
        @Override
        String table(Block.Table table) {
            Document page = Jsoup.parseBodyFragment(super.table(table));
            for (Element cell : page.select("td")) {
                String across = cell.attr("colspan");
                cell.attr("colspan", Integer.toString(2 * (across.isEmpty() ? 1 : Integer.parseInt(across))));
            }
            return page.body().html();
        }
    },
    /** Two bodies, one in the other, and a row of nothing between. */
    BODY_IN_BODY {
        @Override
        String table(Block.Table table) {
            return super.table(table)
                    .replace("<table border=1>", "<table><tbody><tr></tr><tbody>")
                    .replace("</table>", "</tbody></tbody></table>");
        }
    },
    /** Brackets, marks and digits of labels in other widths, blanks within them, quotation marks of a typewriter. */
    OTHER_MARKS {
        @Override
        String text(Block.Cell cell, boolean isNumber) {
            return isNumber
                    ? cell.text()
                    : cell.text()
                            .replace('（', '(')
                            .replace('）', ')')
                            .replace('，', ',')
                            .replaceAll("^(\\d)\\.", "$1、")
                            .replaceAll("[“”]", "\"")
                            .replace("总计", "总　　计")
                            .replace("其他", "其 他");
        }
    },
    /** Numbers of items as wide as Chinese characters. */
    WIDE_MARKS {
        @Override
        String text(Block.Cell cell, boolean isNumber) {
            String text = cell.text();
            return isNumber || text.isEmpty() || !Character.isDigit(text.charAt(0))
                    ? text
                    : (char) (text.charAt(0) - '0' + '０') + "．" + text.substring(2);
        }
    },
    /** Section headings in bold that are no headings, torn by an editor, with what Word puts before and behind. */
    TORN_HEADINGS {
        @Override
        String page(String title, String body) {
            return super.page(title, body)
                    .replaceAll(
                            "<p>([一二三四五六])、([^<]{2})([^<]*)</p>",
                            "<p class=\"MsoNormal\" style=\"text-align:center\"><!--[if !supportLists]--><strong><span>$1</span></strong>"
                                    + "<strong>、</strong><!--[endif]--><b><font size=\"4\"><font face=\"黑体\">$2</font>$3</font></b><o:p></o:p></p>");
        }
    },
    /** A content system's marks and scripts around and within the article. */
    MARKED_UP {
        @Override
        String page(String title, String body) {
            return "<html><head><meta name=\"ArticleTitle\" content=\"" + title
                    + "\"><meta http-equiv=\"X-UA-Compatible\" content=\"IE=edge\"></head><body>"
                    + "<div class=\"header\"><ul class=\"nav\"><li><a href=\"/\">首页</a></li><li><a>政府信息公开</a></li></ul></div>"
                    + "<div class=\"position\">当前位置：<a>首页</a>><a>政府信息公开年报</a></div>"
                    + "<!--ZJEG_RSS.content.begin--><div id=\"zoom\"><div class=\"TRS_Editor\"><style type=\"text/css\">.TRS_Editor P{margin:0}</style>"
                    + "<h1>" + title
                    + "</h1><span>来源：某某办公室</span> <span>字体：【大】【中】【小】</span><meta name=\"ContentStart\">"
                    + body
                    + "<meta name=\"ContentEnd\"></div></div><!--ZJEG_RSS.content.end--><script>document.write('<table><tr><td>总计</td><td>7</td></tr></table>')</script>"
                    + "<div class=\"ewm\">扫一扫在手机打开当前页</div><div>上一篇：<a>2021年年度报告</a></div><div>下一篇：没有了</div></body></html>";
        }
    },
    /** Saved by an office as a web page: what a cell is worth stands in attributes, too. */
    SAVED_BY_AN_OFFICE {
        @Override
        String table(Block.Table table) {
            return super.table(table)
                    .replaceAll(
                            "<td([^>]*)>(\\d+)</td>",
                            "<TD$1 HEIGHT=17 SDVAL=\"$2\" SDNUM=\"1033;\"><FONT FACE=\"宋体\">$2</FONT></TD>")
                    .replaceAll("<td>(</td>)", "<TD><BR>$1");
        }
    },
    /** Rows above, below and between without a word, and columns at both sides. */
    EDGED {
        @Override
        String table(Block.Table table) {
            String blank = "<tr>" + "<td>&nbsp;</td>".repeat(table.columns() + 2) + "</tr>";
            String plain =
                    super.table(table).replace("</tr>", "<td>&nbsp;</td></tr>").replace("<tr>", "<tr><td>&nbsp;</td>");
            return plain.replace("<table border=1>", "<table border=1>" + blank)
                    .replace("</table>", blank + "</table>");
        }
    },
    /** The longest label was merged over a row too few: a browser shows the last rows a column further left. */
    MERGED_TOO_FEW {
        @Override
        String table(Block.Table table) {
            return super.table(table)
                    .replaceFirst("rowspan=\"22\"", "rowspan=\"21\"")
                    .replaceFirst("rowspan=\"20\"", "rowspan=\"19\"");
        }
    },
    /** As {@link #MERGED_TOO_FEW}, a row too many. */
    MERGED_TOO_FAR {
        @Override
        String table(Block.Table table) {
            return super.table(table)
                    .replaceFirst("rowspan=\"22\"", "rowspan=\"23\"")
                    .replaceFirst("rowspan=\"8\"", "rowspan=\"9\"");
        }
    },
    /** Flat boxes that a style sheet lays out in columns, row by row, merged cells with how far they reach. */
    GRID {
        @Override
        String table(Block.Table table) {
            Document page = Jsoup.parseBodyFragment(super.table(table));
            StringBuilder html = new StringBuilder(
                    "<div style=\"display: grid; grid-template-columns: repeat(" + table.columns() + ", 1fr)\">");
            for (Element row : page.select("tr")) {
                for (Element cell : row.select("td")) {
                    html.append("<div style=\"grid-column: span ")
                            .append(cell.hasAttr("colspan") ? cell.attr("colspan") : "1")
                            .append("; grid-row: span ")
                            .append(cell.hasAttr("rowspan") ? cell.attr("rowspan") : "1")
                            .append("\">")
                            .append(cell.html())
                            .append("</div>");
                }
                html.append("<div></div>".repeat(lacking(table, row.elementSiblingIndex())));
            }
            return html + "</div>";
        }

        private static int lacking(Block.Table table, int row) {
            return table.columns()
                    - table.cells().stream()
                            .filter(cell -> cell.row() <= row && cell.row() + cell.down() > row)
                            .mapToInt(Block.Cell::across)
                            .sum();
        }
    },
    /** As {@link #GRID}, each cell with its place. */
    PLACED_GRID {
        @Override
        String table(Block.Table table) {
            StringBuilder html = new StringBuilder("<div class=\"t\" style=\"display:grid;grid-template-columns:"
                    + " 1fr".repeat(table.columns()) + "\">");
            for (Block.Cell cell : table.cells()) {
                html.append("<span style=\"grid-column:")
                        .append(cell.column() + 1)
                        .append('/')
                        .append(cell.column() + cell.across() + 1)
                        .append(";grid-row:")
                        .append(cell.row() + 1)
                        .append(" / span ")
                        .append(cell.down())
                        .append("\">")
                        .append(cell.text())
                        .append("</span>");
            }
            return html + "</div>";
        }
    },
    /** A column at the left counts the rows. */
    COUNTED_ROWS {
        @Override
        String table(Block.Table table) {
            if (table.columns() != COLUMNS_WITH_HEADS) {
                return super.table(table);
            }
            List<Block.Cell> cells = new ArrayList<>(List.of(new Block.Cell("序号", 0, 0, 1, HEADS, Place.NONE)));
            for (int row = HEADS; row < table.rows(); row++) {
                cells.add(new Block.Cell(Integer.toString(row - HEADS + 1), row, 0, 1, 1, Place.NONE));
            }
            table.cells()
                    .forEach(cell -> cells.add(new Block.Cell(
                            cell.text(), cell.row(), cell.column() + 1, cell.across(), cell.down(), cell.at())));
            cells.sort(Comparator.comparingInt(Block.Cell::row).thenComparingInt(Block.Cell::column));
            return super.table(new Block.Table(cells, Place.NONE));
        }
    },
    /** A table for each kind of dispute, under a head of its own. */
    DISPUTES_APART {
        @Override
        String table(Block.Table table) {
            return table.columns() == DISPUTES
                    ? part(table, 0, RESULTS) + part(table, RESULTS, 2 * RESULTS) + part(table, 2 * RESULTS, DISPUTES)
                    : super.table(table);
        }

        private String part(Block.Table table, int from, int to) {
            List<Block.Cell> cells = new ArrayList<>();
            for (Block.Cell cell : table.cells()) {
                int left = Math.max(from, cell.column());
                int right = Math.min(to, cell.column() + cell.across());
                if (left < right) {
                    cells.add(
                            new Block.Cell(cell.text(), cell.row(), left - from, right - left, cell.down(), cell.at()));
                }
            }
            return super.table(new Block.Table(cells, Place.NONE));
        }
    },
    /** Every label and every number leads to a note. */
    RAISED_NOTES {
        @Override
        String text(Block.Cell cell, boolean isNumber) {
            boolean isMark = cell.text().length() < 2 && !isNumber;
            return cell.text() + (isNumber ? "<sup>1</sup>" : isMark ? "" : "<sup>[2]</sup>");
        }
    };

    private static final int RESULTS = 5;
    private static final int DISPUTES = 3 * RESULTS;
    private static final int CUT_AT = 12;
    private static final int HEADS = 3;
    private static final int COLUMNS_WITH_HEADS = 10;

    /** The whole page around a body. */
    String page(String title, String body) {
        return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>" + title + "</title></head><body><h1>"
                + title + "</h1>" + body + "</body></html>";
    }

    /** A table of the form. */
    String table(Block.Table table) {
        return cut(table, 0, table.rows());
    }

    /** What is in a cell. */
    String text(Block.Cell cell, boolean isNumber) {
        return cell.text();
    }

    /** Some rows as a table; a cell merged from above is not in it. */
    final String cut(Block.Table table, int from, int to) {
        StringBuilder html = new StringBuilder("<table border=1>");
        for (int row = from; row < to; row++) {
            html.append("<tr>");
            for (Block.Cell cell : table.cells()) {
                if (cell.row() == row) {
                    html.append("<td")
                            .append(span("colspan", cell.across()))
                            .append(span("rowspan", Math.min(cell.down(), to - row)))
                            .append('>')
                            .append(text(
                                    cell,
                                    cell.text().matches("[-+]?\\d.*")
                                            && !cell.text().matches("\\d\\..*\\D.*")))
                            .append("</td>");
                }
            }
            html.append("</tr>\n");
        }
        return html + "</table>";
    }

    static Block.Cell wide(Block.Cell cell, int columns) {
        return new Block.Cell(cell.text(), cell.row(), cell.column(), columns, cell.down(), cell.at());
    }

    private static String span(String name, int size) {
        return size > 1 ? " " + name + "=\"" + size + "\"" : "";
    }

    final String startsAt(Block.Table table, int row, int column) {
        return table.cells().stream()
                .filter(cell -> cell.row() == row && cell.column() == column)
                .map(Block.Cell::text)
                .findFirst()
                .orElse("");
    }

    /** A whole report in this manner. */
    String report(String title, int year, List<Block.Table> tables) {
        List<String> headings = List.of(
                "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项");
        StringBuilder body = new StringBuilder("<p>根据《中华人民共和国政府信息公开条例》，现公布" + year + "年度报告。</p>");
        for (int i = 0; i < headings.size(); i++) {
            body.append("<p>").append(headings.get(i)).append("</p>");
            int table = i - 1 - (3 - tables.size());
            body.append(
                    i > 0 && i < 4 && table >= 0 && table < tables.size() ? table(tables.get(table)) : "<p>情况正常。</p>");
        }
        return page(title, body + "<p>某某办公室</p><p>" + (year + 1) + "年1月20日</p>");
    }
}
