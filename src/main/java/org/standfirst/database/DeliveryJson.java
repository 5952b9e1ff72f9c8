package org.standfirst.database;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;

/** The same for the persistence unit of delivery: the framework looks for one bean for each. */
@Singleton
@JsonFormat
@PersistenceUnitExtension("delivery")
class DeliveryJson extends DatabaseJson {

    DeliveryJson(ObjectMapper json) {
        super(json);
    }
}
