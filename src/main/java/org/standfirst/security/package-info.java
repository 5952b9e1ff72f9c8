/** Who is calling: API keys, kept as hashes, and the roles and scopes they carry. */
@NullMarked
package org.standfirst.security;

import org.jspecify.annotations.NullMarked;
