package org.standfirst.audit;

/** An answer about several changes, each of which was noted in the audit log for itself. */
public interface NotedInParts {
}
