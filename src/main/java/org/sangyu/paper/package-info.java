/** What is printed: pages as PDF with a Chinese font in them, and QR codes. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Paper",
        allowedDependencies = {})
package org.sangyu.paper;
