package org.standfirst.security;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/** Keeps a role by its name. */
class RoleConverter implements AttributeConverter<Role, String> {

    @Override
    public String convertToDatabaseColumn(Role role) {
        return role.roleName();
    }

    @Override
    public Role convertToEntityAttribute(String name) {
        return Role.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
