/** Joint meetings 网格联席会议 and their three lists: needs, resources, services. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Meeting",
        allowedDependencies = {"organisation", "sheets", "privacy", "security", "refusal", "web"})
package org.sangyu.meeting;
