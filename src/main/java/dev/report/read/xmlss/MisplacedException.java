package dev.report.read.xmlss;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;

/** A row or cell says that it is where another one is already, or where no sheet reaches: Excel does not open such a file. */
final class MisplacedException extends XMLStreamException {

    private static final long serialVersionUID = 1;

    MisplacedException(Location at) {
        super("misplaced", at);
    }
}
