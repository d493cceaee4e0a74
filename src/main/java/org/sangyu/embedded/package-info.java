/**
 * The default without any server at hand: a real PostgreSQL and a real SMTP server inside the process, kept in
 * one data directory. None of it is active with the profile {@code postgres}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Embedded default")
package org.sangyu.embedded;
