package dev.report.render.proof;

import dev.report.compose.Picture;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves that every figure beside a picture's bars is in a document, behind the label of its bars and in their order. Many have no
 * id, being last year's or the roster's, so they are looked for by their words.
 *
 * <p>It goes from the end to the beginning, since pictures end a report and their labels occur in the tables before them, too.
 */
final class PictureProof {

    private final List<Picture> pictures;

    PictureProof(List<Picture> pictures) {
        this.pictures = List.copyOf(pictures);
    }

    List<PageFault> lost(String document, Shown shown) {
        List<String> cells =
                shown.cells().stream().map(cell -> words(cell.text())).toList();
        List<PageFault> lost = new ArrayList<>();
        int end = cells.size();
        for (int i = pictures.size() - 1; i >= 0; i--) {
            Picture picture = pictures.get(i);
            for (int j = picture.groups().size() - 1; j >= 0; j--) {
                Picture.Group group = picture.groups().get(j);
                int label = cells.subList(0, end).lastIndexOf(words(group.label()));
                List<String> behind = label < 0 ? List.of() : cells.subList(label + 1, end);
                lost.addAll(0, lost(document, picture, group, behind));
                end = label < 0 ? end : label;
            }
        }
        return lost;
    }

    private static List<PageFault> lost(
            String document, Picture picture, Picture.Group group, List<String> behindLabel) {
        List<PageFault> lost = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < group.bars().size(); i++) {
            Picture.Bar bar = group.bars().get(i);
            int here = behindLabel.subList(at, behindLabel.size()).indexOf(words(bar.text()));
            if (here >= 0) {
                at += here + 1;
            } else {
                String series =
                        picture.series().isEmpty() ? "" : "/" + picture.series().get(i);
                String place = picture.title() + "/" + group.label() + series;
                lost.add(PageFault.lost(bar.figure(), document, place + " " + bar.text()));
            }
        }
        return lost;
    }

    /** A cell may break its text into lines, and lose a blank there. */
    private static String words(String text) {
        String letters = PassageProof.letters(text);
        return letters.isEmpty() ? text : letters;
    }
}
