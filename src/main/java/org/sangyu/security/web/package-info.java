/** Pages for signing in, one's password, the administrator's accounts and the audit log. */
package org.sangyu.security.web;
