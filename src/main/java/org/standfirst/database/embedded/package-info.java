/**
 * The embedded, durable PostgreSQL server that holds the data where no JDBC URL is configured.
 *
 * <p>
 * {@link org.standfirst.database.embedded.EmbeddedPostgres} is the only entrance. Everything the server needs lies in one
 * directory:
 *
 * <pre>
 * lock               held by the JVM that uses the directory
 * password           of both roles, readable by the owner only
 * postgres/          the data directory
 * postgres-bin/      the unpacked programs
 * postgres.log       what the server said
 * </pre>
 */
@NullMarked
package org.standfirst.database.embedded;

import org.jspecify.annotations.NullMarked;
