package dev.report.render;

import java.util.List;

/**
 * What rendering made, looked over before it is published.
 *
 * @param documents the documents in the order of the contract; none if there is a fault
 * @param faults what a reader would stumble over
 */
public record Rendering(List<RenderedDocument> documents, List<PageFault> faults) {
    public Rendering {
        faults = List.copyOf(faults);
        documents = faults.isEmpty() ? List.copyOf(documents) : List.of();
    }
}
