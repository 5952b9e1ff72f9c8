/** What the OpenAPI document says of the API as a whole, and of every operation alike. */
@NullMarked
package org.standfirst.openapi;

import org.jspecify.annotations.NullMarked;
