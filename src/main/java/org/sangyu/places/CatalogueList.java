package org.sangyu.places;

/** The two lists of services: what every area offers 共性项目清单, and what only some do 特色项目服务清单. */
public enum CatalogueList {
    COMMON,
    FEATURED
}
