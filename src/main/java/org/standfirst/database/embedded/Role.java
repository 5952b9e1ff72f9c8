package org.standfirst.database.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** What it takes to log in. */
record Role(String jdbcUrl, String name, String password) {

    /** Goes past {@code DriverManager}, which does not see drivers in every class loader. */
    Connection connect() throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        source.setUser(name);
        source.setPassword(password);
        source.setConnectTimeout(10);
        return source.getConnection();
    }

    @Override
    public String toString() {
        return name + " at " + jdbcUrl;
    }
}
