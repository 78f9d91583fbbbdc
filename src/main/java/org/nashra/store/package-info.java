/** The database: connection pool, migrations, and the one way to run SQL. */
@NullMarked
package org.nashra.store;

import org.jspecify.annotations.NullMarked;
