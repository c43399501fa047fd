// SPDX-License-Identifier: Apache-2.0

public import Web

extension Access {
    /// The room's pages.
    public static func routes(_ needs: AccessNeeds) -> [Route] {
        EnterPages(needs: needs).routes + UnlockPages(needs: needs).routes + SignInPages(needs: needs).routes
            + TwoStepPages(needs: needs).routes + MePages(needs: needs).routes
            + MeSecretPages(needs: needs).routes + AppKeyPages(needs: needs).routes
            + PeoplePages(needs: needs).routes + PersonPages(needs: needs).routes
            + GrantPages(needs: needs).routes + AgreementPages(needs: needs).routes
            + OpeningPages(needs: needs).routes + ViewPages(needs: needs).routes
    }
}
