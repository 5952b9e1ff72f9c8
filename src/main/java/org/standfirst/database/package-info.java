/** How the application uses its database: JSON columns, keyset paging, and the login of delivery. */
@NullMarked
package org.standfirst.database;

import org.jspecify.annotations.NullMarked;
