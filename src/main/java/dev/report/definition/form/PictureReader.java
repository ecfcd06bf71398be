package dev.report.definition.form;

import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the pictures of a definition: {@code pictures: {shown: …, list: […]}}. */
public final class PictureReader {

    private final ConfigProblems problems;

    public PictureReader(ConfigProblems problems) {
        this.problems = problems;
    }

    public PictureForm.Gallery read(Optional<ConfigNode> node) {
        if (node.isEmpty()) {
            return new PictureForm.Gallery(false, List.of());
        }
        ConfigNode gallery = node.get().only("shown", "list");
        List<PictureForm> list = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (ConfigNode item : gallery.items("list")) {
            PictureForm picture = picture(item);
            if (!ids.add(picture.id())) {
                problems.add("definition.twice", item.at()).values("name", picture.id());
            }
            list.add(picture);
        }
        return new PictureForm.Gallery(gallery.flag("shown", false), list);
    }

    private static PictureForm picture(ConfigNode node) {
        node.only("id", "title", "kind", "bars");
        PictureForm.Kind kind = node.choice("kind", PictureForm.Kind.class, PictureForm.Kind.FIGURES);
        List<PictureForm.Bar> bars = new ArrayList<>();
        if (kind != PictureForm.Kind.COVERAGE) {
            for (ConfigNode bar : node.required("bars").items()) {
                bar.only("label", "cells");
                bars.add(new PictureForm.Bar(bar.required("label").text(), cells(bar)));
            }
        }
        return new PictureForm(
                node.required("id").text(), node.required("title").text(), kind, bars, node.at());
    }

    private static List<String> cells(ConfigNode bar) {
        bar.required("cells");
        return bar.texts("cells");
    }
}
