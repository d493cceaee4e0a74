package org.sangyu.volunteering;

import java.util.List;

/** Service records, the newest first. @param next the {@code before} of the next page; null when this is the last */
public record RecordPage(List<ServiceRecord> rows, Long next) {}
