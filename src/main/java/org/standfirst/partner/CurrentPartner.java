package org.standfirst.partner;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.partner.Partners.PartnerReference;
import org.standfirst.security.Caller;

/** The partner on whose behalf the request at hand is sent. */
@RequestScoped
public class CurrentPartner {

    private final Caller caller;
    private final PartnerRepository partners;
    private @Nullable Partner partner;

    CurrentPartner(Caller caller, PartnerRepository partners) {
        this.caller = caller;
        this.partners = partners;
    }

    /**
     * Which partner it is.
     *
     * @throws ProblemException 403 where the key belongs to none, or to one that is suspended
     */
    public UUID id() {
        return account().id();
    }

    /** The same, with what others need of it; refuses like {@link #id()}. */
    public PartnerReference reference() {
        return PartnerReference.of(account());
    }

    /** What a partner without access is told. */
    public ProblemException withoutAccess() {
        return new ProblemException(ProblemType.FORBIDDEN, "The partner has no access at the moment.");
    }

    /** The account; refuses like {@link #id()}. */
    private Partner account() {
        var known = partner == null ? find() : partner;
        if (known.state() == PartnerState.SUSPENDED) {
            throw new ProblemException(ProblemType.FORBIDDEN, "The access of \"" + known.slug() + "\" is suspended.");
        }
        partner = known;
        return known;
    }

    private Partner find() {
        return caller.partner().flatMap(partners::findByIdOptional).orElseThrow(() -> new ProblemException(
                ProblemType.FORBIDDEN, "The key belongs to no partner; an admin issues one that does."));
    }
}
