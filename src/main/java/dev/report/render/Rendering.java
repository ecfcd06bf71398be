package dev.report.render;

import dev.report.render.proof.PageFault;
import java.util.List;

/**
 * What rendering made, looked over before it is published.
 *
 * @param documents the documents in the order of the contract; one that cannot be made is empty
 * @param faults what a reader would stumble over: a final report is not published with any
 */
public record Rendering(List<RenderedDocument> documents, List<PageFault> faults) {
    public Rendering {
        faults = List.copyOf(faults);
        documents = List.copyOf(documents);
    }

    public boolean isClean() {
        return faults.isEmpty();
    }

    /** Whether every document could be made, whatever is wrong with it. */
    public boolean isComplete() {
        return documents.stream().allMatch(RenderedDocument::isMade);
    }
}
