package org.sangyu.people.web;

import java.util.List;

/**
 * One heading of the register's overview with its figures.
 *
 * @param title message key
 * @param href the list behind it; null where there is none
 */
record HubBlock(String title, String href, List<Figure> figures) {

    /**
     * @param label what is counted, in the reader's language
     * @param note what is to be known beside it, such as a share with its base; null for nothing
     * @param href the list of exactly these; null where there is none
     */
    record Figure(String label, long value, String note, String href) {}
}
