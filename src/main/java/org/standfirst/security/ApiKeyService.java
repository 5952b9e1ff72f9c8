package org.standfirst.security;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.MergePatch;
import org.standfirst.http.ProblemException;

/** Issues keys and changes them. None gets more than its role has, nor more than the one that issues it. */
@ApplicationScoped
class ApiKeyService {

    private final ApiKeyRepository keys;
    private final MergePatch mergePatch;
    private final KeyHolders holders;
    private final Caller caller;
    private final Clock clock;

    ApiKeyService(ApiKeyRepository keys, MergePatch mergePatch, KeyHolders holders, Caller caller, Clock clock) {
        this.keys = keys;
        this.mergePatch = mergePatch;
        this.holders = holders;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ApiKey issue(Token token, ApiKeyInput input) {
        requireScopesOf(input.role(), input.scopes());
        requireFuture(input.expiresAt());
        var key = ApiKey.issue(token, input, holder(input), caller.actor().name(), clock.instant());
        keys.persistAndFlush(key);
        return key;
    }

    @Transactional
    ApiKey patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        var key = find(id);
        key.revision().requireMatch(ifMatch);
        var input = mergePatch.apply(ApiKeyChangeInput.of(key), patch, ApiKeyChangeInput.class);
        if (!Objects.equals(input.scopes(), key.scopes())) {
            requireScopesOf(key.role(), input.scopes());
        }
        if (!Objects.equals(input.expiresAt(), key.expiresAt())) {
            requireFuture(input.expiresAt());
        }
        key.revise(input);
        keys.flush();
        return key;
    }

    @Transactional
    void revoke(UUID id) {
        find(id).revoke(clock.instant());
    }

    private @Nullable UUID holder(ApiKeyInput input) {
        if (input.partner() == null) {
            return null;
        }
        if (input.role() != Role.PARTNER) {
            throw ProblemException.invalidContent("/partner", "Only a key of the role \"partner\" calls on behalf of one.");
        }
        return holders.idOf(input.partner()).orElseThrow(() -> ProblemException.invalidContent("/partner",
                "There is no partner \"" + input.partner() + "\"."));
    }

    private ApiKey find(UUID id) {
        return keys.findForChange(id).orElseThrow(() -> ProblemException.notFound("key", id));
    }

    private void requireScopesOf(Role role, @Nullable List<Scope> scopes) {
        if (scopes == null) {
            if (!caller.scopes().isEmpty()) {
                throw ProblemException.invalidContent("/scopes", "A key that is limited to scopes issues only such keys.");
            }
            return;
        }
        for (var i = 0; i < scopes.size(); i++) {
            var scope = scopes.get(i);
            if (!role.scopes().contains(scope)) {
                throw ProblemException.invalidContent("/scopes/" + i,
                        "The role \"" + role.roleName() + "\" does not have the scope \"" + scope.scopeName() + "\".");
            }
            if (!caller.hasScope(scope)) {
                throw ProblemException.invalidContent("/scopes/" + i,
                        "A key gives no scope that it lacks itself, such as \"" + scope.scopeName() + "\".");
            }
        }
    }

    private void requireFuture(@Nullable Instant expiresAt) {
        if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
            throw ProblemException.invalidContent("/expiresAt", "The key would end before it begins: the time is past.");
        }
    }
}
