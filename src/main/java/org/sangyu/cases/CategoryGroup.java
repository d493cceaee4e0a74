package org.sangyu.cases;

import java.util.List;

/** A first-level category with what stands under it: one group of the select on the filing form. */
public record CategoryGroup(Category top, List<Category> members) {}
