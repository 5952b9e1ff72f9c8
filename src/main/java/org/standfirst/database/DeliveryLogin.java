package org.standfirst.database;

import io.quarkus.arc.Unremovable;
import io.quarkus.credentials.CredentialsProvider;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The login of delivery's own database role. Its password is derived from that of the editorial login, so every instance
 * comes to the same one and nothing more has to be configured; where one is configured, that is used and not changed.
 */
@ApplicationScoped
@Unremovable
@Named("delivery-login")
public class DeliveryLogin implements CredentialsProvider, FlywayConfigurationCustomizer {

    private final String role;
    private final String password;
    private final boolean derived;

    DeliveryLogin(@ConfigProperty(name = "standfirst.delivery.database-role") String role,
            @ConfigProperty(name = "standfirst.delivery.database-password") Optional<String> configured,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> editorialPassword) {
        this.role = role;
        this.derived = configured.isEmpty();
        this.password = configured.orElseGet(() -> derive(editorialPassword.orElse(""), role));
    }

    @Override
    public Map<String, String> getCredentials(String provider) {
        return Map.of(USER_PROPERTY_NAME, role, PASSWORD_PROPERTY_NAME, password);
    }

    @Override
    public void customize(FluentConfiguration migrations) {
        var placeholders = new HashMap<>(migrations.getPlaceholders());
        placeholders.put("deliveryRole", role);
        placeholders.put("deliveryPassword", derived ? password : "");
        migrations.placeholders(placeholders);
    }

    private static String derive(String secret, String role) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("standfirst " + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
