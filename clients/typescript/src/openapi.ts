// Made from openapi.yaml by `npm run generate`; not to be edited.

export interface paths {
    "/api/v1/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The collections, the data's licence, and where all is described
         * @description The collections, the data's licence, and where all is described
         */
        get: operations["getRoot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed after a position, in order
         * @description Follow `next_since`: nothing is missed, and no change comes twice, whatever others write meanwhile. By default each record comes once, with its latest change; a record that changes again comes again, later. With `versions=all` every change comes. As NDJSON the answer is one change a line, and `next_since` stands in the header `Diplo-Next-Since`, the head in `Diplo-Position`. As `text/event-stream` it goes on for as long as you listen: events `change`, each with its position as its id, so that `Last-Event-ID` goes on where it left. Streams and `wait` are answered by 307 to an address of their own.
         */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/checksum/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the published documents add up to
         * @description To compare a copy with what is published without reading it again. The checksum of a document is the first 16 bytes of the SHA-256 of its bytes as a detail or a change gives them; that of several is the exclusive or of theirs, in any order. A record's bucket is the first byte of the SHA-256 of its id. Where the checksum of all differs, ask for those of the type that differs, then of the bucket, and see which records differ.
         */
        get: operations["getChecksum"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of events
         * @description One coded event: who did what to whom, when and where.
         *
         *     Every filter takes several values, repeated or separated by commas: any of them counts (up to 100). Several filters narrow together. An unknown id gives an empty page.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{slug}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One event
         * @description One coded event: who did what to whom, when and where.
         *
         *     A merged record answers 308 to its survivor, a withdrawn one 410.
         */
        get: operations["getEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{slug}/references/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What links to a event
         * @description Published records only, by type and field.
         */
        get: operations["listEventReferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{slug}/versions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The versions of a event, newest first
         * @description A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["listEventVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{slug}/versions/{number}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A event as one of its versions said
         * @description The document as it was published. A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["getEventVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{slug}/versions/{number}/diff/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed from one version of a event to another
         * @description A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["compareEventVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dated files and streams of whole collections
         * @description Each file is exact at one position of the log: it and /changes/ since that position are what is published now, byte for byte.
         */
        get: operations["getExports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/codebook.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What every column of the flat exports means, as data
         * @description Made from the descriptions of the fields: types, values and their meanings, what a blank cell says, versions of the coding schemes, the crosswalk from CAMEO to PLOVER, and how to count events.
         */
        get: operations["getCodebook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/codebook.md": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What every column of the flat exports means, to read
         * @description Made from the descriptions of the fields: types, values and their meanings, what a blank cell says, versions of the coding schemes, the crosswalk from CAMEO to PLOVER, and how to count events.
         */
        get: operations["getCodebookText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/events.{suffix}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All events, or those that filters leave, in one stream
         * @description From one snapshot; the header `Diplo-Position` says which position of the log it is exact at. Answered by 307. A stream that breaks off is not ended as if it were whole.
         */
        get: operations["exportEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/files/{build}/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file of a build
         * @description Answered by 307; the range of a download that broke off can be asked for.
         */
        get: operations["getExportFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/offices.{suffix}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All offices, or those that filters leave, in one stream
         * @description From one snapshot; the header `Diplo-Position` says which position of the log it is exact at. Answered by 307. A stream that breaks off is not ended as if it were whole.
         */
        get: operations["exportOffice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/parties.{suffix}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All parties, or those that filters leave, in one stream
         * @description From one snapshot; the header `Diplo-Position` says which position of the log it is exact at. Answered by 307. A stream that breaks off is not ended as if it were whole.
         */
        get: operations["exportParty"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/popolo.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Speakers, parties and offices as one document of Popolo, to be read by others and imported again.
         * @description From one snapshot; the header `Diplo-Position` says which position it is exact at.
         */
        get: operations["exportPopolo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/proposals.{suffix}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All proposals, or those that filters leave, in one stream
         * @description From one snapshot; the header `Diplo-Position` says which position of the log it is exact at. Answered by 307. A stream that breaks off is not ended as if it were whole.
         */
        get: operations["exportProposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/releases/{release}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A release: a build that is kept for good, to be cited
         * @description Only a redaction changes it: it then has another revision, under the same address.
         */
        get: operations["getExportRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/sources.{suffix}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All sources, or those that filters leave, in one stream
         * @description From one snapshot; the header `Diplo-Position` says which position of the log it is exact at. Answered by 307. A stream that breaks off is not ended as if it were whole.
         */
        get: operations["exportSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/speakers.{suffix}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All speakers, or those that filters leave, in one stream
         * @description From one snapshot; the header `Diplo-Position` says which position of the log it is exact at. Answered by 307. A stream that breaks off is not ended as if it were whole.
         */
        get: operations["exportSpeaker"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/statements.{suffix}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All statements, or those that filters leave, in one stream
         * @description From one snapshot; the header `Diplo-Position` says which position of the log it is exact at. Answered by 307. A stream that breaks off is not ended as if it were whole.
         */
        get: operations["exportStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/talks.{suffix}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All talks, or those that filters leave, in one stream
         * @description From one snapshot; the header `Diplo-Position` says which position of the log it is exact at. Answered by 307. A stream that breaks off is not ended as if it were whole.
         */
        get: operations["exportTalk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/topics.{suffix}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All topics, or those that filters leave, in one stream
         * @description From one snapshot; the header `Diplo-Position` says which position of the log it is exact at. Answered by 307. A stream that breaks off is not ended as if it were whole.
         */
        get: operations["exportTopic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of offices
         * @description A post of a party, and its holder over a time. The holder may be unknown.
         *
         *     Every filter takes several values, repeated or separated by commas: any of them counts (up to 100). Several filters narrow together. An unknown id gives an empty page.
         */
        get: operations["listOffices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{slug}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One office
         * @description A post of a party, and its holder over a time. The holder may be unknown.
         *
         *     A merged record answers 308 to its survivor, a withdrawn one 410.
         */
        get: operations["getOffice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{slug}/references/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What links to a office
         * @description Published records only, by type and field.
         */
        get: operations["listOfficeReferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{slug}/versions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The versions of a office, newest first
         * @description A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["listOfficeVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{slug}/versions/{number}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A office as one of its versions said
         * @description The document as it was published. A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["getOfficeVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{slug}/versions/{number}/diff/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed from one version of a office to another
         * @description A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["compareOfficeVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of parties
         * @description A state, ministry, government office, organization, alliance, bloc, armed group, delegation or collective.
         *
         *     Every filter takes several values, repeated or separated by commas: any of them counts (up to 100). Several filters narrow together. An unknown id gives an empty page.
         */
        get: operations["listParties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{slug}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One party
         * @description A state, ministry, government office, organization, alliance, bloc, armed group, delegation or collective.
         *
         *     A merged record answers 308 to its survivor, a withdrawn one 410.
         */
        get: operations["getParty"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{slug}/references/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What links to a party
         * @description Published records only, by type and field.
         */
        get: operations["listPartyReferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{slug}/versions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The versions of a party, newest first
         * @description A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["listPartyVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{slug}/versions/{number}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A party as one of its versions said
         * @description The document as it was published. A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["getPartyVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{slug}/versions/{number}/diff/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed from one version of a party to another
         * @description A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["comparePartyVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The kinds of error that a problem's `type` can name
         * @description The kinds of error that a problem's `type` can name
         */
        get: operations["getProblemKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The kinds of error that a problem's `type` can name
         * @description The kinds of error that a problem's `type` can name
         */
        get: operations["getProblemKindsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of proposals
         * @description A draft treaty, agreement, plan, demand or resolution on the table, or a signed agreement.
         *
         *     Every filter takes several values, repeated or separated by commas: any of them counts (up to 100). Several filters narrow together. An unknown id gives an empty page.
         */
        get: operations["listProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{slug}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One proposal
         * @description A draft treaty, agreement, plan, demand or resolution on the table, or a signed agreement.
         *
         *     A merged record answers 308 to its survivor, a withdrawn one 410.
         */
        get: operations["getProposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{slug}/references/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What links to a proposal
         * @description Published records only, by type and field.
         */
        get: operations["listProposalReferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{slug}/versions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The versions of a proposal, newest first
         * @description A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["listProposalVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{slug}/versions/{number}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A proposal as one of its versions said
         * @description The document as it was published. A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["getProposalVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{slug}/versions/{number}/diff/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed from one version of a proposal to another
         * @description A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["compareProposalVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schema/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This description, as JSON, or as YAML with `Accept: application/vnd.oai.openapi`
         * @description This description, as JSON, or as YAML with `Accept: application/vnd.oai.openapi`
         */
        get: operations["getSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records of all types that match a query, the best first
         * @description Names and titles count more than other names, those more than texts. A record is found by its own words, and statements, offices and events also by those in the ids of their speakers and parties.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of sources
         * @description An article, interview, communiqué, data set, treaty text or other place where something was reported.
         *
         *     Every filter takes several values, repeated or separated by commas: any of them counts (up to 100). Several filters narrow together. An unknown id gives an empty page.
         */
        get: operations["listSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{slug}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One source
         * @description An article, interview, communiqué, data set, treaty text or other place where something was reported.
         *
         *     A merged record answers 308 to its survivor, a withdrawn one 410.
         */
        get: operations["getSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{slug}/references/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What links to a source
         * @description Published records only, by type and field.
         */
        get: operations["listSourceReferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{slug}/versions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The versions of a source, newest first
         * @description A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["listSourceVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{slug}/versions/{number}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A source as one of its versions said
         * @description The document as it was published. A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["getSourceVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{slug}/versions/{number}/diff/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed from one version of a source to another
         * @description A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["compareSourceVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/speakers/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of speakers
         * @description A person.
         *
         *     Every filter takes several values, repeated or separated by commas: any of them counts (up to 100). Several filters narrow together. An unknown id gives an empty page.
         */
        get: operations["listSpeakers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/speakers/{slug}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One speaker
         * @description A person.
         *
         *     A merged record answers 308 to its survivor, a withdrawn one 410.
         */
        get: operations["getSpeaker"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/speakers/{slug}/references/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What links to a speaker
         * @description Published records only, by type and field.
         */
        get: operations["listSpeakerReferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/speakers/{slug}/versions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The versions of a speaker, newest first
         * @description A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["listSpeakerVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/speakers/{slug}/versions/{number}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A speaker as one of its versions said
         * @description The document as it was published. A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["getSpeakerVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/speakers/{slug}/versions/{number}/diff/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed from one version of a speaker to another
         * @description A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["compareSpeakerVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statements/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of statements
         * @description What was said once: a quote, paraphrase, communiqué, speech, or the mention of one whose content is not given.
         *
         *     Every filter takes several values, repeated or separated by commas: any of them counts (up to 100). Several filters narrow together. An unknown id gives an empty page.
         */
        get: operations["listStatements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statements/{slug}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One statement
         * @description What was said once: a quote, paraphrase, communiqué, speech, or the mention of one whose content is not given.
         *
         *     A merged record answers 308 to its survivor, a withdrawn one 410.
         */
        get: operations["getStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statements/{slug}/references/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What links to a statement
         * @description Published records only, by type and field.
         */
        get: operations["listStatementReferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statements/{slug}/versions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The versions of a statement, newest first
         * @description A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["listStatementVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statements/{slug}/versions/{number}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A statement as one of its versions said
         * @description The document as it was published. A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["getStatementVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statements/{slug}/versions/{number}/diff/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed from one version of a statement to another
         * @description A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["compareStatementVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/talks/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of talks
         * @description A node of the tree of talks: process, track, round, meeting, call, or an uncounted series of contacts.
         *
         *     Every filter takes several values, repeated or separated by commas: any of them counts (up to 100). Several filters narrow together. An unknown id gives an empty page.
         */
        get: operations["listTalks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/talks/{slug}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One talk
         * @description A node of the tree of talks: process, track, round, meeting, call, or an uncounted series of contacts.
         *
         *     A merged record answers 308 to its survivor, a withdrawn one 410.
         */
        get: operations["getTalk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/talks/{slug}/references/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What links to a talk
         * @description Published records only, by type and field.
         */
        get: operations["listTalkReferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/talks/{slug}/versions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The versions of a talk, newest first
         * @description A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["listTalkVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/talks/{slug}/versions/{number}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A talk as one of its versions said
         * @description The document as it was published. A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["getTalkVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/talks/{slug}/versions/{number}/diff/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed from one version of a talk to another
         * @description A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["compareTalkVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timeline/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Statements, talks, proposals and coded events in order of date
         * @description A record stands where its own date starts, else ends (`made_on`, `starts`, `published_on`, `occurred`); one without a date is not on it. With `from` and `to`, what possibly was in that time. A filter that a type does not have leaves that type out.
         */
        get: operations["getTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of topics
         * @description A subject, in a tree of subjects.
         *
         *     Every filter takes several values, repeated or separated by commas: any of them counts (up to 100). Several filters narrow together. An unknown id gives an empty page.
         */
        get: operations["listTopics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{slug}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One topic
         * @description A subject, in a tree of subjects.
         *
         *     A merged record answers 308 to its survivor, a withdrawn one 410.
         */
        get: operations["getTopic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{slug}/references/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What links to a topic
         * @description Published records only, by type and field.
         */
        get: operations["listTopicReferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{slug}/versions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The versions of a topic, newest first
         * @description A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["listTopicVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{slug}/versions/{number}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A topic as one of its versions said
         * @description The document as it was published. A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["getTopicVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{slug}/versions/{number}/diff/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed from one version of a topic to another
         * @description A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it.
         */
        get: operations["compareTopicVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What you may ask for, what of it is used, and when that begins anew
         * @description Of the key that is sent, else of the network address that asks. The numbers are those of all processes together, up to a second ago. Asking here does not use up `requests`.
         */
        get: operations["getUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The webhooks of your key
         * @description All of them, with how far each has come.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Have changes sent to an address
         * @description Each change of the log after the beginning is sent to it with POST, in order and at least once, as the object that `/changes/` shows, signed as Standard Webhooks say. The answer holds the secret, this once.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One webhook
         * @description How far it has come, and why it is paused if it is.
         */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook
         * @description Nothing more is sent but a message that is under way; its delivery log goes with it.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook}/deliveries/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of each attempt
         * @description Newest first. What was sent and answered is not kept, only how it went. Rows are deleted after some weeks.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook}/pause/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send nothing until it is resumed
         * @description Its place in the log is kept.
         */
        post: operations["pauseWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook}/resume/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on sending
         * @description From where it stopped, or from `since`; at once, also where the next attempt was hours away. A webhook that receives can be moved in the log with this, too.
         */
        post: operations["resumeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook}/rotate-secret/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a new secret
         * @description For 24 hours messages are signed with the new secret and the one before; then with the new one only.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook}/test/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a test message sent
         * @description The message `{"type":"test","webhook":id}` is sent once, also while the webhook is paused; what became of it is in the delivery log.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process lives
         * @description Whether the process lives
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the log stands, and how far reading and each webhook are behind, for Prometheus
         * @description The text format of Prometheus, version 0.0.4. What is not known is left out.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the service can serve, check by check
         * @description Whether the service can serve, check by check
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An actor or recipient: a party or person we know, or only what the source states. */
        Actor: {
            /**
             * id in /parties/
             * @description The party. Blank where none is known.
             */
            party: string | null;
            /**
             * id in /speakers/
             * @description The person. Blank where nobody is named.
             */
            speaker: string | null;
            /** @description Sectors as coded. Empty where not coded. */
            sectors: string[];
            /**
             * id in /parties/
             * @description The country it belongs to. Blank where not known.
             */
            country: string | null;
            /** @description As the source names it. Blank where not recorded. */
            stated: string | null;
        };
        /** @description What is here: the collections, the data's licence, the shape's version, and where it is described. */
        ApiRoot: {
            /** @description The nine collections. */
            collections: components["schemas"]["CollectionLink"][];
            /** @description Under what terms the data may be used. */
            licence: components["schemas"]["Licence"];
            /** @description The version of the documents' shape. */
            shape_version: string;
            /** @description What may change within /api/v1/, and how that is announced. */
            deprecation_policy: string;
            /** @description The log: what changed after a position. */
            changes: string;
            /** @description What you may ask for in a time, and have. */
            usage: string;
            /** @description All of it at once: streams and dated files. */
            exports: string;
            /** @description The OpenAPI description. */
            schema: string;
            /** @description A browsable reference. */
            docs: string;
            /** @description The kinds of error. */
            problems: string;
        };
        /**
         * @description What a build holds.
         *
         *     * `full`: everything that was published
         *     * `incremental`: each record that changed since a full build once, as a change of the log
         * @enum {string}
         */
        BuildKind: "full" | "incremental";
        /** @description A CAMEO coding. */
        Cameo: {
            /** @description Version of CAMEO. */
            version: string;
            /** @description The code, as “036”. */
            code: string;
            /** @description The code's label. */
            label: string;
            /** @description The two-digit root of the code. */
            root: string;
            /** @description 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
            quad_class: number;
            /** @description Goldstein value, −10 to 10. Blank where it has none. */
            goldstein: number | null;
        };
        /** @description A change of one record: a row of the log. The same object in /changes/, in streams and in webhooks. */
        Change: {
            /** @description Its place in the log of this epoch; larger is later, and gaps are normal. */
            seq: number;
            /** @description The record's type. */
            type: components["schemas"]["RecordType"];
            /** @description The record's id. */
            id: string;
            /** @description The number of the record's version, from 1. */
            version: number;
            op: components["schemas"]["ChangeOp"];
            /**
             * Format: date-time
             * @description When it was published; never earlier than that of the change before.
             */
            recorded_at: string;
            /** @description The id of the record that took its place. Null unless it was merged. */
            merged_into: string | null;
            /** @description Whether the record's earlier text was taken out of the log: erase every earlier version of it that you hold. Where `document` is there all the same, that one may stay. */
            redacted: boolean;
            /** @description The document. Null for a tombstone, and where the text was taken out. */
            document: components["schemas"]["Party"] | components["schemas"]["Speaker"] | components["schemas"]["Office"] | components["schemas"]["Source"] | components["schemas"]["Topic"] | components["schemas"]["Statement"] | components["schemas"]["Talk"] | components["schemas"]["Proposal"] | components["schemas"]["Event"] | null;
        };
        /**
         * @description What a change did to the record.
         *
         *     * `upsert`: it was published, or its document changed
         *     * `delete`: it was withdrawn, deleted or merged into another
         * @enum {string}
         */
        ChangeOp: "upsert" | "delete";
        /** @description What one step changed. */
        ChangedValue: {
            /** @description Where, as a JSON Pointer. */
            path: string;
            /** @description What stood there. Null where nothing did. */
            before: unknown;
            /** @description What stands there. Null where nothing does. */
            after: unknown;
        };
        /** @description Changes after a position, in order. */
        ChangesPage: {
            /** @description The changes, in the order of the log. */
            results: components["schemas"]["Change"][];
            /** @description The position to ask for next, as `since`. */
            next_since: string;
            /** @description Where the log stood when this was read; `next_since` equals it where nothing is left. */
            head: string;
        };
        /** @description One thing that has to be so. */
        Check: {
            /** @description What is checked. */
            name: string;
            /** @description Whether it is so. */
            ok: boolean;
            /** @description What was found. */
            detail: string;
            /** @description What to run. Null where it is so. */
            run: string | null;
        };
        /** @description What documents add up to, and their parts. Only what is published counts. */
        Checksum: {
            /** @description The position of the log that it is exact at. */
            position: string;
            /** @description The type asked for. Null: all. */
            type: components["schemas"]["RecordType"] | null;
            /** @description The bucket asked for. Null: all. */
            bucket: string | null;
            /** @description How many records there are. */
            records: number;
            /** @description What their documents add up to: 32 hexadecimal digits, zeros where there is none. */
            checksum: string;
            /** @description The types, the buckets of the type, or the records of the bucket. */
            parts: components["schemas"]["ChecksumPart"][];
        };
        /** @description A type, a bucket or a record. */
        ChecksumPart: {
            /** @description The type; the bucket, two hexadecimal digits; or the record's id. */
            part: string;
            /** @description How many records it has. */
            records: number;
            /** @description What their documents add up to: 32 hexadecimal digits. */
            checksum: string;
        };
        /** @description Where in a source an utterance stands. */
        Citation: {
            /**
             * id in /sources/
             * @description The source.
             */
            source: string;
            /** @description Where it stands in the source's text: half-open ranges of code points, without the quote marks. */
            ranges: number[][];
            /** @description Ranges inside those whose words are not the speaker's, as an editor's note in brackets. */
            insertions: number[][];
            /** @description Whether the text stands there word for word. Null until a text is attached. */
            verified: boolean | null;
        };
        /** @description A value that a coding scheme gives the proposal. */
        Coding: {
            /** @description The coding scheme, as “pa-x”. */
            scheme: string;
            /** @description The scheme's code. */
            code: string;
            /** @description The value coded, as the scheme writes it. */
            value: string;
        };
        /** @description A collection, and where it is. */
        CollectionLink: {
            /** @description The collection's name. */
            name: string;
            /** @description The type of its records. */
            type: string;
            /** @description Where its list is. */
            url: string;
        };
        /** @description The licence of a data set in a release. */
        DatasetLicence: {
            /** @description The id of its source. Null for what is published here itself. */
            dataset: string | null;
            /** @description Its title. Null for what is published here itself. */
            title: string | null;
            /** @description Its version, as its publisher names it. Null where it has none. */
            version: string | null;
            /** @description The licence. */
            licence: string;
        };
        /** @description The delivery log of a subscription. */
        Deliveries: {
            /** @description The attempts, newest first. */
            results: components["schemas"]["Delivery"][];
            /** @description Where older ones are. Null where there are none. */
            next: string | null;
        };
        /** @description An attempt to send a message. */
        Delivery: {
            /** @description Id of the message: the position of the change, or that of a test. */
            message: string;
            /** @description Which attempt for this message it was, from 1. */
            attempt: number;
            /** @description What became of it. */
            result: components["schemas"]["DeliveryResult"];
            /** @description HTTP status of the answer. Blank where there was none. */
            status: number | null;
            /** @description How long it took until the answer's status, or until it failed. */
            milliseconds: number;
            /**
             * Format: date-time
             * @description When that was known.
             */
            at: string;
        };
        /**
         * @description What became of an attempt to deliver.
         *
         *     * `delivered`: Answered with 2xx
         *     * `status`: Answered with another status
         *     * `redirect`: Answered with a redirect, which is not followed
         *     * `timeout`: Not answered in time
         *     * `name`: The host's name does not resolve
         *     * `connection`: No connection, or it broke
         *     * `tls`: The certificate is not valid, or TLS failed otherwise
         *     * `address`: The host's address may not be sent to: private, loopback, link-local or otherwise reserved
         *     * `protocol`: The answer was no HTTP, or broke off
         * @enum {string}
         */
        DeliveryResult: "delivered" | "status" | "redirect" | "timeout" | "name" | "connection" | "tls" | "address" | "protocol";
        /** @description One coded event: who did what to whom, when and where. */
        Event: {
            /**
             * id in /events/
             * @description The public id: lower-case words joined by hyphens. Never changes.
             */
            id: string;
            /**
             * @description The record's type.
             * @constant
             */
            type: "event";
            /** @description Which version of the document it is, from 1. */
            version: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note: string | null;
            /** @description Who did it. */
            actors: components["schemas"]["Actor"][];
            /** @description To whom it was done. */
            recipients: components["schemas"]["Actor"][];
            /** @description In what sense it is the case. */
            modality: components["schemas"]["Modality"];
            /**
             * id in /speakers/
             * @description Who says so. Blank where the source reports it itself.
             */
            according_to: string | null;
            /** @description CAMEO coding. Null where not coded in CAMEO. */
            cameo: components["schemas"]["Cameo"] | null;
            /** @description PLOVER coding. Null where not coded, or PLOVER has no type for it. */
            plover: components["schemas"]["Plover"] | null;
            /** @description Intensity as the data set states it. Blank where none is stated. */
            intensity: number | null;
            /** @description The wording it was coded from. Blank where not recorded. */
            label_stated: string | null;
            /** @description When it happened, or is to happen. Blank where not stated. */
            occurred: components["schemas"]["StatedDate"] | null;
            /** @description Where it took place. */
            places: components["schemas"]["Place"][];
            /**
             * id in /events/
             * @description The same act coded in the other direction. Blank where there is none.
             */
            reciprocal_of: string | null;
            /** @description Other records of the same event, from other reports. */
            same_event: string[];
            /** @description What shows it. */
            evidence: components["schemas"]["Evidence"][];
            /**
             * id in /sources/
             * @description The data set it comes from. Blank where curated here.
             */
            dataset: string | null;
            /** @description The source's columns that have no field of their own. Blank where curated. */
            original: {
                [key: string]: unknown;
            } | null;
            /** @description What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers: components["schemas"]["Identifier"][];
            /** @description What was concluded rather than read: rows of field and basis, the reasoning and from what. Public. */
            inferences: components["schemas"]["Inference"][];
        };
        /** @description A page of events. */
        EventPage: {
            /** @description The documents, in the order of the list. */
            results: components["schemas"]["Event"][];
            included: components["schemas"]["Included"];
            /** @description The next page. Null on the last one. */
            next: string | null;
            /** @description The page before. Null on the first one. */
            previous: string | null;
            /** @description With `count=exact`: how many records the list has in all. */
            count?: number;
            /** @description With `highlight=1`: by id, snippets of HTML with the matched words in `<mark>`. */
            highlights?: {
                [key: string]: string[];
            };
        };
        /** @description One coded event: who did what to whom, when and where. */
        EventWithIncluded: {
            /**
             * id in /events/
             * @description The public id: lower-case words joined by hyphens. Never changes.
             */
            id: string;
            /**
             * @description The record's type.
             * @constant
             */
            type: "event";
            /** @description Which version of the document it is, from 1. */
            version: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note: string | null;
            /** @description Who did it. */
            actors: components["schemas"]["Actor"][];
            /** @description To whom it was done. */
            recipients: components["schemas"]["Actor"][];
            /** @description In what sense it is the case. */
            modality: components["schemas"]["Modality"];
            /**
             * id in /speakers/
             * @description Who says so. Blank where the source reports it itself.
             */
            according_to: string | null;
            /** @description CAMEO coding. Null where not coded in CAMEO. */
            cameo: components["schemas"]["Cameo"] | null;
            /** @description PLOVER coding. Null where not coded, or PLOVER has no type for it. */
            plover: components["schemas"]["Plover"] | null;
            /** @description Intensity as the data set states it. Blank where none is stated. */
            intensity: number | null;
            /** @description The wording it was coded from. Blank where not recorded. */
            label_stated: string | null;
            /** @description When it happened, or is to happen. Blank where not stated. */
            occurred: components["schemas"]["StatedDate"] | null;
            /** @description Where it took place. */
            places: components["schemas"]["Place"][];
            /**
             * id in /events/
             * @description The same act coded in the other direction. Blank where there is none.
             */
            reciprocal_of: string | null;
            /** @description Other records of the same event, from other reports. */
            same_event: string[];
            /** @description What shows it. */
            evidence: components["schemas"]["Evidence"][];
            /**
             * id in /sources/
             * @description The data set it comes from. Blank where curated here.
             */
            dataset: string | null;
            /** @description The source's columns that have no field of their own. Blank where curated. */
            original: {
                [key: string]: unknown;
            } | null;
            included?: components["schemas"]["Included"];
            /** @description What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers: components["schemas"]["Identifier"][];
            /** @description What was concluded rather than read: rows of field and basis, the reasoning and from what. Public. */
            inferences: components["schemas"]["Inference"][];
        };
        /** @description What shows a coded event, with the sentence or range. */
        Evidence: {
            /** @description The record's type. */
            type: components["schemas"]["RecordType"];
            /** @description The record's id. */
            id: string;
            /** @description The sentence it was coded from. Blank where not recorded. */
            sentence: string | null;
            /** @description Where it stands in the source's text, in code points. Empty where not recorded. */
            ranges: number[][];
        };
        /** @description Files of one snapshot. */
        ExportBuild: {
            /** @description The build's name. */
            build: string;
            kind: components["schemas"]["BuildKind"];
            /** @description Which revision of it: a redaction makes another one. */
            revision: number;
            /** @description The position of the log that its files are exact at. */
            position: string;
            /** @description The epoch of that position. */
            epoch: string;
            /**
             * Format: date-time
             * @description When it was built.
             */
            built_at: string;
            /** @description Of an incremental build the position of the full one that it goes on from. Else null. */
            since: string | null;
            /** @description The version of the documents' shape. */
            shape_version: string;
            /** @description Where its codebook is. Null where it has none. */
            codebook: string | null;
            /** @description What makes it citable. Null where it is not. */
            release: components["schemas"]["ExportRelease"] | null;
            /** @description Its files. */
            files: components["schemas"]["ExportFile"][];
        };
        /** @description A file of a build. It never changes; after a redaction another one takes its place. */
        ExportFile: {
            /** @description The collection; `changes` of an incremental build, `codebook` for what the columns mean. */
            collection: string;
            /** @description How it is written: `ndjson.gz`, `csv.gz`, `parquet` (zstd) … */
            format: string;
            /** @description Its media type. */
            media_type: string;
            /** @description Records or changes in it; of a codebook, lines. */
            rows: number;
            /** @description Its size. */
            bytes: number;
            /** @description SHA-256 of the file as it is sent, in hexadecimal. */
            sha256: string;
            /** @description The position of the log that it is exact at: go on with /changes/?since= this. */
            position: string;
            /** @description The epoch of that position. */
            epoch: string;
            /**
             * Format: date-time
             * @description When it was built.
             */
            built_at: string;
            /** @description Where the codebook of the build is. Null where it has none. */
            codebook: string | null;
            /** @description Where it is. */
            url: string;
        };
        /** @description All that can be had at once. */
        ExportManifest: {
            /** @description The builds, newest first. */
            builds: components["schemas"]["ExportBuild"][];
            /** @description What is streamed on demand. */
            streams: components["schemas"]["ExportStream"][];
            /** @description Where the codebook of today's streams is. */
            codebook: string;
        };
        /** @description What makes a build citable. */
        ExportRelease: {
            /** @description The release's id. */
            id: string;
            /** @description How to cite it. */
            citation: string;
            /** @description Where it is, for good. */
            url: string;
            /** @description The licence of each data set in it. */
            licences: components["schemas"]["DatasetLicence"][];
        };
        /** @description An export on demand. */
        ExportStream: {
            /** @description The last part of its address. */
            name: string;
            /** @description Its media type. */
            media_type: string;
            /** @description What it is. */
            description: string;
            /** @description Where it is. */
            url: string;
        };
        /** @description From where to go on. */
        FromWhere: {
            /** @description After which position to go on. Left out: where it stopped. */
            since?: string;
        };
        /**
         * @description A person's gender, as a source states it.
         *
         *     * `female`: Female
         *     * `male`: Male
         *     * `other`: Other: stated, and neither female nor male
         * @enum {string}
         */
        Gender: "female" | "male" | "other";
        /** @description That the process lives. */
        Health: {
            /** @description `ok`. */
            status: string;
        };
        /** @description What others call the record. */
        Identifier: {
            /** @description Whose identifier it is: wikidata, icews, pa-x … */
            scheme: string | null;
            /** @description The identifier. */
            identifier: string | null;
        };
        /** @description Related records, once each: by collection, then by id. Only what `include` asked for. */
        Included: {
            /** @description Included parties, by id. */
            parties?: {
                [key: string]: components["schemas"]["Party"];
            };
            /** @description Included speakers, by id. */
            speakers?: {
                [key: string]: components["schemas"]["Speaker"];
            };
            /** @description Included offices, by id. */
            offices?: {
                [key: string]: components["schemas"]["Office"];
            };
            /** @description Included sources, by id. */
            sources?: {
                [key: string]: components["schemas"]["Source"];
            };
            /** @description Included topics, by id. */
            topics?: {
                [key: string]: components["schemas"]["Topic"];
            };
            /** @description Included statements, by id. */
            statements?: {
                [key: string]: components["schemas"]["Statement"];
            };
            /** @description Included talks, by id. */
            talks?: {
                [key: string]: components["schemas"]["Talk"];
            };
            /** @description Included proposals, by id. */
            proposals?: {
                [key: string]: components["schemas"]["Proposal"];
            };
            /** @description Included events, by id. */
            events?: {
                [key: string]: components["schemas"]["Event"];
            };
        };
        /** @description Something that was concluded rather than read. */
        Inference: {
            /** @description Which field of the document it is about. */
            field: string | null;
            /** @description The reasoning, and from what. */
            basis: string | null;
        };
        /** @description Under what terms the data may be used. */
        Licence: {
            /** @description The licence's name. */
            name: string;
            /** @description Where its text is. Null where none was set. */
            url: string | null;
            /** @description How to name where the data comes from. */
            attribution: string;
        };
        /**
         * @description What is counted together.
         *
         *     * `requests`: everything below /api/v1/ but the others of these
         *     * `exports`: downloads below /api/v1/exports/
         *     * `usage`: this address itself
         * @enum {string}
         */
        LimitName: "requests" | "exports" | "usage";
        /**
         * @description The occasion or channel in which something was said.
         *
         *     * `interview`: Interview
         *     * `press-conference`: Press conference
         *     * `briefing`: Briefing: a regular or background briefing for the press
         *     * `speech`: Speech: an address to an audience
         *     * `debate`: Debate: in a parliament, council or assembly
         *     * `press-release`: Press release: a written statement to the press
         *     * `document`: Document: a letter, note or other official document
         *     * `call`: Call: a conversation by telephone or video
         *     * `meeting`: Meeting: said at a meeting
         *     * `article`: Article: written by the speaker for publication
         *     * `social-media`: Social media
         *     * `broadcast`: Broadcast: on radio, television or the net, other than an interview
         *     * `other`: Other: none of the other channels
         * @enum {string}
         */
        Medium: "interview" | "press-conference" | "briefing" | "speech" | "debate" | "press-release" | "document" | "call" | "meeting" | "article" | "social-media" | "broadcast" | "other";
        /** @description A party's membership in another party. */
        Membership: {
            /**
             * id in /parties/
             * @description The party that it is a member of.
             */
            party: string;
            /** @description As what, as “observer”. Blank for a plain member. */
            role: string | null;
            /** @description Since when. Blank where not stated. */
            start: components["schemas"]["StatedDate"] | null;
            /** @description Until when. Blank where not stated, or still a member. */
            end: components["schemas"]["StatedDate"] | null;
        };
        /**
         * @description In what sense a coded event is the case.
         *
         *     * `happened`: Happened: reported as a fact
         *     * `future`: Future: announced or expected
         *     * `conditional`: Conditional: if something else is the case
         *     * `negated`: Negated: reported not to have happened
         *     * `historical`: Historical: recalled from an earlier time
         * @enum {string}
         */
        Modality: "happened" | "future" | "conditional" | "negated" | "historical";
        /** @description A secret that was just made. */
        NewSecret: {
            /** @description The new secret: shown this once, so keep it. */
            secret: string;
            /**
             * Format: date-time
             * @description Until when messages are signed with the secret before, too. Null where that one is lost.
             */
            previous_secret_until: string | null;
        };
        /** @description A subscription that was just made, with its secret. */
        NewWebhook: {
            /** @description Its id: `wh_` and 20 hexadecimal digits. */
            id: string;
            /** @description Where changes are sent to, with POST. */
            url: string;
            /** @description What it is for, in its owner's words. May be blank. */
            description: string;
            /** @description Only changes of these types. Empty: of every type. */
            types: string[];
            /** @description Whether changes are sent. */
            state: components["schemas"]["WebhookState"];
            /** @description Why it is paused. Blank while it is not. */
            paused_because: components["schemas"]["PausedBecause"] | null;
            /** @description With `paused`: the same in a sentence. Null while it is active. */
            what_to_do: string | null;
            /** @description Up to which position of the log everything has been delivered. */
            position: string;
            /** @description Where the log stands. */
            head: string;
            /** @description How many changes for it are between the two, of the next 10,000 of the log. Null where its position is in another epoch. */
            changes_behind: number | null;
            /** @description How long ago the first of them was published; 0 where there is none. */
            seconds_behind: number | null;
            /** @description How many attempts for the next change failed so far. */
            failures: number;
            /**
             * Format: date-time
             * @description When the first of them failed. Blank where none has failed.
             */
            failing_since: string | null;
            /**
             * Format: date-time
             * @description When the next attempt is due. Null unless the last one failed.
             */
            next_attempt_at: string | null;
            /**
             * Format: date-time
             * @description Until when messages are signed with the secret before, too. Null where it was not rotated.
             */
            previous_secret_until: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /** @description Its secret, for checking signatures: shown this once, so keep it. */
            secret: string;
        };
        /** @description A post of a party, and its holder over a time. The holder may be unknown. */
        Office: {
            /**
             * id in /offices/
             * @description The public id: lower-case words joined by hyphens. Never changes.
             */
            id: string;
            /**
             * @description The record's type.
             * @constant
             */
            type: "office";
            /** @description Which version of the document it is, from 1. */
            version: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note: string | null;
            /**
             * id in /speakers/
             * @description Who holds it. Blank where the holder is not known.
             */
            speaker: string | null;
            /**
             * id in /parties/
             * @description The party whose post it is.
             */
            party: string;
            /** @description The post's title, as “Minister of Foreign Affairs”. */
            title: string;
            /** @description Role in it, as “acting”. Blank for the plain post. */
            role: string | null;
            /**
             * id in /parties/
             * @description The party for which it is held, as a parliamentary group. Blank for none.
             */
            on_behalf_of: string | null;
            /** @description Constituency or area. Blank for none. */
            area: string | null;
            /** @description Legislative period. Blank for none. */
            legislative_period: string | null;
            /** @description Since when it is held. Blank where not stated. */
            start: components["schemas"]["StatedDate"] | null;
            /** @description Until when it was held. Blank where not stated, or still held. */
            end: components["schemas"]["StatedDate"] | null;
            /** @description The sources that show who held it. */
            sources: string[];
            /** @description The source's columns that have no field of their own. Blank where curated. */
            original: {
                [key: string]: unknown;
            } | null;
            /** @description What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers: components["schemas"]["Identifier"][];
            /** @description What was concluded rather than read: rows of field and basis, the reasoning and from what. Public. */
            inferences: components["schemas"]["Inference"][];
        };
        /** @description A page of offices. */
        OfficePage: {
            /** @description The documents, in the order of the list. */
            results: components["schemas"]["Office"][];
            included: components["schemas"]["Included"];
            /** @description The next page. Null on the last one. */
            next: string | null;
            /** @description The page before. Null on the first one. */
            previous: string | null;
            /** @description With `count=exact`: how many records the list has in all. */
            count?: number;
            /** @description With `highlight=1`: by id, snippets of HTML with the matched words in `<mark>`. */
            highlights?: {
                [key: string]: string[];
            };
        };
        /** @description A post of a party, and its holder over a time. The holder may be unknown. */
        OfficeWithIncluded: {
            /**
             * id in /offices/
             * @description The public id: lower-case words joined by hyphens. Never changes.
             */
            id: string;
            /**
             * @description The record's type.
             * @constant
             */
            type: "office";
            /** @description Which version of the document it is, from 1. */
            version: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note: string | null;
            /**
             * id in /speakers/
             * @description Who holds it. Blank where the holder is not known.
             */
            speaker: string | null;
            /**
             * id in /parties/
             * @description The party whose post it is.
             */
            party: string;
            /** @description The post's title, as “Minister of Foreign Affairs”. */
            title: string;
            /** @description Role in it, as “acting”. Blank for the plain post. */
            role: string | null;
            /**
             * id in /parties/
             * @description The party for which it is held, as a parliamentary group. Blank for none.
             */
            on_behalf_of: string | null;
            /** @description Constituency or area. Blank for none. */
            area: string | null;
            /** @description Legislative period. Blank for none. */
            legislative_period: string | null;
            /** @description Since when it is held. Blank where not stated. */
            start: components["schemas"]["StatedDate"] | null;
            /** @description Until when it was held. Blank where not stated, or still held. */
            end: components["schemas"]["StatedDate"] | null;
            /** @description The sources that show who held it. */
            sources: string[];
            /** @description The source's columns that have no field of their own. Blank where curated. */
            original: {
                [key: string]: unknown;
            } | null;
            included?: components["schemas"]["Included"];
            /** @description What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers: components["schemas"]["Identifier"][];
            /** @description What was concluded rather than read: rows of field and basis, the reasoning and from what. Public. */
            inferences: components["schemas"]["Inference"][];
        };
        /** @description What is wrong with one parameter. */
        ParameterError: {
            /** @description The parameter's name. */
            parameter: string;
            /** @description The value that was sent, cut to 200 characters. */
            value: string;
            /** @description What is wrong with it, or what it takes. */
            message: string;
            /** @description What was perhaps meant. Null where nothing is near. */
            nearest: string | null;
        };
        /** @description Who takes part in a talk, in what role and at what level. */
        Participant: {
            /**
             * id in /parties/
             * @description The party that takes part. Blank where none is stated.
             */
            party: string | null;
            /**
             * id in /speakers/
             * @description The person who takes part. Blank where nobody is named.
             */
            speaker: string | null;
            /**
             * id in /offices/
             * @description The office in which somebody takes part. Blank where none is stated.
             */
            office: string | null;
            /** @description In what role. */
            role: components["schemas"]["ParticipantRole"];
            /** @description At what level. Blank where not stated. */
            level: components["schemas"]["ParticipantLevel"] | null;
            /** @description The wording it was coded from. Blank where not recorded. */
            stated: string | null;
        };
        /**
         * @description At what level a participant is represented.
         *
         *     * `head-of-state`: Head of state
         *     * `head-of-government`: Head of government
         *     * `minister`: Minister
         *     * `deputy-minister`: Deputy minister, or state secretary
         *     * `adviser`: Adviser: an adviser or assistant to a leader
         *     * `ambassador`: Ambassador, or envoy
         *     * `official`: Official: civil servants or officers
         *     * `expert`: Expert
         * @enum {string}
         */
        ParticipantLevel: "head-of-state" | "head-of-government" | "minister" | "deputy-minister" | "adviser" | "ambassador" | "official" | "expert";
        /**
         * @description In what role somebody takes part in a talk.
         *
         *     * `party`: Party: it negotiates
         *     * `host`: Host: it receives the others
         *     * `mediator`: Mediator: it mediates
         *     * `observer`: Observer: it listens
         * @enum {string}
         */
        ParticipantRole: "party" | "host" | "mediator" | "observer";
        /** @description A state, ministry, government office, organization, alliance, bloc, armed group, delegation or collective. */
        Party: {
            /**
             * id in /parties/
             * @description The public id: lower-case words joined by hyphens. Never changes.
             */
            id: string;
            /**
             * @description The record's type.
             * @constant
             */
            type: "party";
            /** @description Which version of the document it is, from 1. */
            version: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note: string | null;
            /** @description The usual English name. */
            name: string;
            /** @description A shorter name. Blank where none is usual. */
            short_name: string | null;
            /** @description Other names: rows of name and language (BCP 47, null where unknown). */
            aliases: {
                name: string | null;
                language: string | null;
            }[];
            /** @description What the party is. */
            kind: components["schemas"]["PartyKind"];
            /**
             * id in /parties/
             * @description The party that this one is a part of, as a ministry of its state. Blank where it stands alone.
             */
            parent: string | null;
            /** @description What it is a member of. */
            memberships: components["schemas"]["Membership"][];
            /** @description ISO 3166-1 alpha-2 code. Blank where it has none. */
            iso3166_alpha2: string | null;
            /** @description ISO 3166-1 alpha-3 code. Blank where it has none. */
            iso3166_alpha3: string | null;
            /** @description CAMEO actor code. Blank where it has none. */
            cameo_code: string | null;
            /** @description Correlates of War state number. Blank where it is not a member of that system. */
            cow_code: number | null;
            /** @description Gleditsch-Ward state number. Blank where it is not a member of that system. */
            gw_code: number | null;
            /** @description The source's columns that have no field of their own. Blank where curated. */
            original: {
                [key: string]: unknown;
            } | null;
            /** @description What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers: components["schemas"]["Identifier"][];
            /** @description What was concluded rather than read: rows of field and basis, the reasoning and from what. Public. */
            inferences: components["schemas"]["Inference"][];
        };
        /**
         * @description What a party is.
         *
         *     * `state`: State: a sovereign state
         *     * `territory`: Territory: a dependent or disputed territory with a code of its own
         *     * `ministry`: Ministry: a ministry or department of a government
         *     * `government-office`: Government office: a presidency, agency or other office of a government
         *     * `legislature`: Legislature: a parliament or one of its chambers
         *     * `court`: Court: a court or tribunal
         *     * `military`: Military: armed forces of a state
         *     * `intergovernmental-organization`: Intergovernmental organization: founded by a treaty between states
         *     * `organ`: Organ: a body of an intergovernmental organization
         *     * `alliance`: Alliance: an organization for common defence
         *     * `bloc`: Bloc: a group of states that acts together without an organization
         *     * `non-governmental-organization`: Non-governmental organization
         *     * `political-party`: Political party: a party, faction or parliamentary group
         *     * `armed-group`: Armed group: an organized armed group that is not a state's
         *     * `delegation`: Delegation: a delegation or negotiating team
         *     * `collective`: Collective: several parties named together, as “NATO member states”
         *     * `company`: Company: a company or other commercial body
         *     * `media`: Media: a newspaper, broadcaster or agency that acts as a party
         *     * `other`: Other: none of the other kinds
         * @enum {string}
         */
        PartyKind: "state" | "territory" | "ministry" | "government-office" | "legislature" | "court" | "military" | "intergovernmental-organization" | "organ" | "alliance" | "bloc" | "non-governmental-organization" | "political-party" | "armed-group" | "delegation" | "collective" | "company" | "media" | "other";
        /** @description A page of parties. */
        PartyPage: {
            /** @description The documents, in the order of the list. */
            results: components["schemas"]["Party"][];
            included: components["schemas"]["Included"];
            /** @description The next page. Null on the last one. */
            next: string | null;
            /** @description The page before. Null on the first one. */
            previous: string | null;
            /** @description With `count=exact`: how many records the list has in all. */
            count?: number;
            /** @description With `highlight=1`: by id, snippets of HTML with the matched words in `<mark>`. */
            highlights?: {
                [key: string]: string[];
            };
        };
        /** @description A state, ministry, government office, organization, alliance, bloc, armed group, delegation or collective. */
        PartyWithIncluded: {
            /**
             * id in /parties/
             * @description The public id: lower-case words joined by hyphens. Never changes.
             */
            id: string;
            /**
             * @description The record's type.
             * @constant
             */
            type: "party";
            /** @description Which version of the document it is, from 1. */
            version: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note: string | null;
            /** @description The usual English name. */
            name: string;
            /** @description A shorter name. Blank where none is usual. */
            short_name: string | null;
            /** @description Other names: rows of name and language (BCP 47, null where unknown). */
            aliases: {
                name: string | null;
                language: string | null;
            }[];
            /** @description What the party is. */
            kind: components["schemas"]["PartyKind"];
            /**
             * id in /parties/
             * @description The party that this one is a part of, as a ministry of its state. Blank where it stands alone.
             */
            parent: string | null;
            /** @description What it is a member of. */
            memberships: components["schemas"]["Membership"][];
            /** @description ISO 3166-1 alpha-2 code. Blank where it has none. */
            iso3166_alpha2: string | null;
            /** @description ISO 3166-1 alpha-3 code. Blank where it has none. */
            iso3166_alpha3: string | null;
            /** @description CAMEO actor code. Blank where it has none. */
            cameo_code: string | null;
            /** @description Correlates of War state number. Blank where it is not a member of that system. */
            cow_code: number | null;
            /** @description Gleditsch-Ward state number. Blank where it is not a member of that system. */
            gw_code: number | null;
            /** @description The source's columns that have no field of their own. Blank where curated. */
            original: {
                [key: string]: unknown;
            } | null;
            included?: components["schemas"]["Included"];
            /** @description What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers: components["schemas"]["Identifier"][];
            /** @description What was concluded rather than read: rows of field and basis, the reasoning and from what. Public. */
            inferences: components["schemas"]["Inference"][];
        };
        /** @description A step of a JSON Patch (RFC 6902). */
        PatchStep: {
            /** @description `add`, `remove`, `replace`, `move`. */
            op: string;
            /** @description Where, as a JSON Pointer (RFC 6901). */
            path: string;
            /** @description The new value; there with `add` and `replace`. */
            value?: unknown;
            /** @description From where; there with `move`. */
            from?: string;
        };
        /**
         * @description Why a subscription is paused, and what to do.
         *
         *     * `asked`: Its owner paused it: resume it when you are ready
         *     * `operator`: Who runs this service paused it: ask them
         *     * `failing`: No attempt in 24 hours was answered with 2xx: repair the receiver, send a test, resume
         *     * `gone`: The receiver answered 410 Gone: resume it if that was a mistake, else delete it
         *     * `epoch`: The log has started a new epoch: bring your copy up to date, then resume with `since`
         *     * `secret`: The service's secret key was changed: rotate the secret, then resume
         *     * `key`: Its API key was revoked, has expired, or lacks the scope `webhooks`
         * @enum {string}
         */
        PausedBecause: "asked" | "operator" | "failing" | "gone" | "epoch" | "secret" | "key";
        /** @description Where a coded event took place. */
        Place: {
            /** @description Name of the place. Blank where not named. */
            name: string | null;
            /** @description City. Blank where not known. */
            city: string | null;
            /** @description Second-order division. Blank: not known. */
            district: string | null;
            /** @description First-order division. Blank: not known. */
            province: string | null;
            /**
             * id in /parties/
             * @description The country. Blank where not known.
             */
            country: string | null;
            /** @description Latitude, degrees north (WGS 84). Blank: none. */
            latitude: number | null;
            /** @description Longitude, degrees east (WGS 84). Blank: none. */
            longitude: number | null;
            /** @description How exactly it is known. Blank: not coded. */
            precision: components["schemas"]["PlacePrecision"] | null;
            /** @description As the source names it. Blank where not recorded. */
            stated: string | null;
        };
        /**
         * @description How exactly a place is known; coordinates are of the centre of that unit.
         *
         *     * `exact`: Exact: a building or point
         *     * `city`: City
         *     * `district`: District: a second-order division
         *     * `province`: Province: a first-order division
         *     * `country`: Country
         * @enum {string}
         */
        PlacePrecision: "exact" | "city" | "district" | "province" | "country";
        /** @description A PLOVER coding. */
        Plover: {
            /** @description PLOVER's version. */
            version: string;
            /** @description PLOVER type. */
            type: components["schemas"]["PloverType"];
            /** @description PLOVER mode. Null where there is none. */
            mode: string | null;
            /** @description PLOVER contexts. Empty where none. */
            contexts: string[];
            /** @description PLOVER's own quad class, 1 to 4. Null where it has none. */
            quad_class: number | null;
            /** @description `cameo` where it was derived from CAMEO. Null where coded itself. */
            derived_from: string | null;
        };
        /**
         * @description A PLOVER event type.
         *
         *     * `AGREE`: Agree to cooperate, offer, promise
         *     * `CONSULT`: Consult, meet, visit, call
         *     * `SUPPORT`: Support, praise, recognize, sign an agreement
         *     * `CONCEDE`: Concede in words or law
         *     * `COOPERATE`: Cooperate materially to mutual benefit
         *     * `AID`: Give aid
         *     * `RETREAT`: Withdraw, release, disarm, grant access
         *     * `REQUEST`: Request or demand
         *     * `ACCUSE`: Accuse, disapprove, investigate
         *     * `REJECT`: Reject or refuse
         *     * `THREATEN`: Threaten
         *     * `PROTEST`: Protest
         *     * `SANCTION`: Reduce relations
         *     * `MOBILIZE`: Mobilize forces short of their use
         *     * `COERCE`: Coerce, restrict, arrest, seize
         *     * `ASSAULT`: Use violence
         *     * `DEMAND`: Demand or order
         *     * `DISAPPROVE`: Disapprove, accuse, complain
         *     * `INVESTIGATE`: Investigate
         *     * `CRIME`: Non-political crime
         * @enum {string}
         */
        PloverType: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "DEMAND" | "DISAPPROVE" | "INVESTIGATE" | "CRIME";
        /** @description An error (RFC 9457). */
        Problem: {
            /** @description Which kind of problem it is: an address that says what to do about it. */
            type: string;
            /** @description The kind's title. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description What happened, in a sentence. */
            detail: string;
            /** @description The parameters that are wrong. Empty where none is. */
            errors: components["schemas"]["ParameterError"][];
            /** @description With status 410: what is left of the record. */
            tombstone?: components["schemas"]["Tombstone"];
        };
        /** @description A kind of error. */
        ProblemKind: {
            /** @description The `type` of such problems. */
            type: string;
            /** @description Its title. */
            title: string;
            /** @description The HTTP status it comes with. */
            status: number;
            /** @description What to do about it. */
            help: string;
        };
        /** @description A draft treaty, agreement, plan, demand or resolution on the table, or a signed agreement. */
        Proposal: {
            /**
             * id in /proposals/
             * @description The public id: lower-case words joined by hyphens. Never changes.
             */
            id: string;
            /**
             * @description The record's type.
             * @constant
             */
            type: "proposal";
            /** @description Which version of the document it is, from 1. */
            version: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note: string | null;
            /** @description What kind of text or idea it is. */
            kind: components["schemas"]["ProposalKind"];
            /** @description The wording the kind was coded from. Blank where not recorded. */
            kind_stated: string | null;
            /** @description Its title, or a short title of ours. */
            title: string;
            /** @description The parties that put it forward. */
            proposers: string[];
            /** @description The parties it is put to. Empty where not stated. */
            addressees: string[];
            /** @description Who signed. Empty where not signed or not stated. */
            signatories: components["schemas"]["Signatory"][];
            /** @description How far it has come: the newest of the status history. */
            status: components["schemas"]["ProposalStatus"];
            /** @description Each status with the date it is true from; the last is the newest. */
            status_history: components["schemas"]["ProposalStatusEntry"][];
            /** @description When its text was published. Blank where not stated, or not published. */
            published_on: components["schemas"]["StatedDate"] | null;
            /** @description When it was signed. Blank where not stated, or not signed. */
            signed_on: components["schemas"]["StatedDate"] | null;
            /** @description Its numbered provisions, as far as recorded. */
            provisions: components["schemas"]["Provision"][];
            /** @description The proposals whose place it takes. */
            supersedes: string[];
            /** @description The proposals it belongs together with. */
            relates_to: string[];
            /** @description Values that coding schemes give it. */
            codings: components["schemas"]["Coding"][];
            /** @description How parties answered it, as far as reported. */
            responses: components["schemas"]["ProposalResponse"][];
            /** @description The sources that report it. */
            sources: string[];
            /** @description The source's columns that have no field of their own. Blank where curated. */
            original: {
                [key: string]: unknown;
            } | null;
            /** @description What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers: components["schemas"]["Identifier"][];
            /** @description What was concluded rather than read: rows of field and basis, the reasoning and from what. Public. */
            inferences: components["schemas"]["Inference"][];
        };
        /**
         * @description What kind of text or idea is on the table.
         *
         *     * `draft-treaty`: Draft treaty
         *     * `draft-agreement`: Draft agreement
         *     * `treaty`: Treaty: signed
         *     * `agreement`: Agreement: signed or otherwise concluded
         *     * `plan`: Plan
         *     * `demand`: Demand
         *     * `resolution`: Resolution: draft or adopted
         *     * `declaration`: Declaration: joint or unilateral
         *     * `other`: Other: none of the other kinds
         * @enum {string}
         */
        ProposalKind: "draft-treaty" | "draft-agreement" | "treaty" | "agreement" | "plan" | "demand" | "resolution" | "declaration" | "other";
        /** @description A page of proposals. */
        ProposalPage: {
            /** @description The documents, in the order of the list. */
            results: components["schemas"]["Proposal"][];
            included: components["schemas"]["Included"];
            /** @description The next page. Null on the last one. */
            next: string | null;
            /** @description The page before. Null on the first one. */
            previous: string | null;
            /** @description With `count=exact`: how many records the list has in all. */
            count?: number;
            /** @description With `highlight=1`: by id, snippets of HTML with the matched words in `<mark>`. */
            highlights?: {
                [key: string]: string[];
            };
        };
        /** @description How a party answered, in its own words or according to somebody else. */
        ProposalResponse: {
            /**
             * id in /parties/
             * @description Who answered.
             */
            party: string;
            /** @description How it answered. */
            stance: components["schemas"]["Stance"];
            /** @description The number of the provision it answers. Null where it answers the whole. */
            provision: string | null;
            /**
             * id in /speakers/
             * @description Who says so. Blank where it is in the party's own words.
             */
            according_to: string | null;
            /** @description When it answered. Blank where not stated. */
            on: components["schemas"]["StatedDate"] | null;
            /** @description The wording the stance was coded from. Blank where not recorded. */
            stated: string | null;
            /**
             * id in /statements/
             * @description The statement that gives the answer. Blank where a source does.
             */
            statement: string | null;
            /**
             * id in /sources/
             * @description The source that gives the answer. Blank where a statement does.
             */
            source: string | null;
        };
        /**
         * @description How far a proposal has come.
         *
         *     * `floated`: Floated: mentioned, with no text
         *     * `tabled`: Tabled: handed to the other side
         *     * `published`: Published: its text is public
         *     * `under-discussion`: Under discussion: the parties negotiate about it
         *     * `accepted`: Accepted: agreed, and not signed yet
         *     * `signed`: Signed
         *     * `rejected`: Rejected
         *     * `withdrawn`: Withdrawn by who proposed it
         *     * `superseded`: Superseded by another proposal
         *     * `unilateral`: Unilateral: declared by one side
         *     * `unclear`: Unclear: the sources do not say, or contradict each other
         * @enum {string}
         */
        ProposalStatus: "floated" | "tabled" | "published" | "under-discussion" | "accepted" | "signed" | "rejected" | "withdrawn" | "superseded" | "unilateral" | "unclear";
        /** @description One status in the history of a proposal. */
        ProposalStatusEntry: {
            /** @description The status from then on. */
            status: components["schemas"]["ProposalStatus"];
            /** @description The date from which the status is true. Blank where not stated. */
            on: components["schemas"]["StatedDate"] | null;
            /**
             * id in /parties/
             * @description The party that brought it about. Blank where it is no one party's act.
             */
            by: string | null;
            /** @description The wording it was coded from. Blank where not recorded. */
            stated: string | null;
            /** @description The statement or source that shows it. */
            evidence: components["schemas"]["Reference"];
        };
        /** @description A draft treaty, agreement, plan, demand or resolution on the table, or a signed agreement. */
        ProposalWithIncluded: {
            /**
             * id in /proposals/
             * @description The public id: lower-case words joined by hyphens. Never changes.
             */
            id: string;
            /**
             * @description The record's type.
             * @constant
             */
            type: "proposal";
            /** @description Which version of the document it is, from 1. */
            version: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note: string | null;
            /** @description What kind of text or idea it is. */
            kind: components["schemas"]["ProposalKind"];
            /** @description The wording the kind was coded from. Blank where not recorded. */
            kind_stated: string | null;
            /** @description Its title, or a short title of ours. */
            title: string;
            /** @description The parties that put it forward. */
            proposers: string[];
            /** @description The parties it is put to. Empty where not stated. */
            addressees: string[];
            /** @description Who signed. Empty where not signed or not stated. */
            signatories: components["schemas"]["Signatory"][];
            /** @description How far it has come: the newest of the status history. */
            status: components["schemas"]["ProposalStatus"];
            /** @description Each status with the date it is true from; the last is the newest. */
            status_history: components["schemas"]["ProposalStatusEntry"][];
            /** @description When its text was published. Blank where not stated, or not published. */
            published_on: components["schemas"]["StatedDate"] | null;
            /** @description When it was signed. Blank where not stated, or not signed. */
            signed_on: components["schemas"]["StatedDate"] | null;
            /** @description Its numbered provisions, as far as recorded. */
            provisions: components["schemas"]["Provision"][];
            /** @description The proposals whose place it takes. */
            supersedes: string[];
            /** @description The proposals it belongs together with. */
            relates_to: string[];
            /** @description Values that coding schemes give it. */
            codings: components["schemas"]["Coding"][];
            /** @description How parties answered it, as far as reported. */
            responses: components["schemas"]["ProposalResponse"][];
            /** @description The sources that report it. */
            sources: string[];
            /** @description The source's columns that have no field of their own. Blank where curated. */
            original: {
                [key: string]: unknown;
            } | null;
            included?: components["schemas"]["Included"];
            /** @description What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers: components["schemas"]["Identifier"][];
            /** @description What was concluded rather than read: rows of field and basis, the reasoning and from what. Public. */
            inferences: components["schemas"]["Inference"][];
        };
        /** @description A numbered provision. */
        Provision: {
            /** @description Its number, as printed. */
            number: string;
            /** @description Its text, or what it says in our words. */
            text: string;
        };
        /**
         * @description The server that pages are read from.
         *
         *     * `primary`: the one that is written to
         *     * `replica`: a streaming replica of it
         *     * `fallback`: the primary, for as long as the replica cannot be reached
         * @enum {string}
         */
        ReadServer: "primary" | "replica" | "fallback";
        /** @description Whether the service can serve. */
        Readiness: {
            /** @description Whether every check holds. */
            ready: boolean;
            /** @description The checks, in the order in which they build on each other. */
            checks: components["schemas"]["Check"][];
            /** @description Where pages are read. Null where that server cannot be asked. */
            reads_from: components["schemas"]["Reading"] | null;
        };
        /** @description The server that pages are read from, and how far it is behind the one that is written to. */
        Reading: {
            server: components["schemas"]["ReadServer"];
            /** @description The newest position of the log there, as in `Diplo-Position`. */
            position: string;
            /** @description The newest on the primary. Null where it cannot be asked. */
            primary_position: string | null;
            /** @description How many changes the replica lacks, counted up to 100,000. Null where it is not known, or there is none. */
            changes_behind: number | null;
            /** @description How long ago the first of them was published; 0 where none is lacking. */
            seconds_behind: number | null;
        };
        /** @description A published record that links to this one. */
        RecordReference: {
            /** @description Its type. */
            type: components["schemas"]["RecordType"];
            /** @description Its id. */
            id: string;
            /** @description By which field of its document, as `citations.source`. */
            field: string;
        };
        /**
         * @description The nine record types; the value is the `type` of a document and of a typed reference.
         *
         *     * `party`: Party: a state, ministry, organization or other body that acts
         *     * `speaker`: Speaker: a person
         *     * `office`: Office: a post, and who holds it when
         *     * `source`: Source: where something was reported
         *     * `topic`: Topic: a subject, in a tree of subjects
         *     * `statement`: Statement: one utterance
         *     * `talk`: Talk: a process, track, round, meeting, call or series of contacts
         *     * `proposal`: Proposal: a draft treaty, agreement, plan, demand or resolution
         *     * `event`: Event: a coded event, who did what to whom
         * @enum {string}
         */
        RecordType: "party" | "speaker" | "office" | "source" | "topic" | "statement" | "talk" | "proposal" | "event";
        /** @description A version of a record. */
        RecordVersion: {
            /** @description Its number, from 1. */
            version: number;
            op: components["schemas"]["ChangeOp"];
            /** @description Its position in the log. */
            position: string;
            /**
             * Format: date-time
             * @description When it was published.
             */
            recorded_at: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note: string | null;
            /** @description The id of the record that took its place then. Null unless it was merged. */
            merged_into: string | null;
            /** @description Whether its text was taken out of the log; `url` answers 410 where no document is left. */
            redacted: boolean;
            /** @description Where its document is. */
            url: string;
        };
        /** @description A reference to a record of one of several types. */
        Reference: {
            /** @description The record's type. */
            type: components["schemas"]["RecordType"];
            /** @description The record's id. */
            id: string;
        };
        /** @description Published records that link to a record, by type and field. One that links by two fields comes twice. */
        ReferencesPage: {
            /** @description The links. */
            results: components["schemas"]["RecordReference"][];
            /** @description The next page. Null on the last one. */
            next: string | null;
        };
        /**
         * @description What a key is for. Reading is open to all: the first two only raise what is allowed in a time.
         *
         *     * `read`: read: more requests a minute
         *     * `export`: export: more downloads an hour
         *     * `webhooks`: webhooks: subscriptions of its own
         * @enum {string}
         */
        Scope: "read" | "export" | "webhooks";
        /** @description A page of a search. */
        SearchPage: {
            /** @description The documents, of several types, the best match first. */
            results: (components["schemas"]["Party"] | components["schemas"]["Speaker"] | components["schemas"]["Office"] | components["schemas"]["Source"] | components["schemas"]["Topic"] | components["schemas"]["Statement"] | components["schemas"]["Talk"] | components["schemas"]["Proposal"] | components["schemas"]["Event"])[];
            included: components["schemas"]["Included"];
            /** @description The next page. Null on the last one. */
            next: string | null;
            /** @description The page before. Null on the first one. */
            previous: string | null;
            /** @description How many records of each collection match; where not `exact`, there are more than 5000, and only the 100 newest of them are among the results. The list of that collection gives all, with `q`. */
            matches: {
                [key: string]: {
                    count: number;
                    exact: boolean;
                };
            };
            /** @description With `highlight=1`: by collection and id, snippets of HTML with the matched words in `<mark>`. */
            highlights?: {
                [key: string]: {
                    [key: string]: string[];
                };
            };
        };
        /** @description Who signed, and in what role. */
        Signatory: {
            /**
             * id in /parties/
             * @description The party that signed. Blank where only a person or a wording is known.
             */
            party: string | null;
            /**
             * id in /speakers/
             * @description The person who signed. Blank where not stated.
             */
            speaker: string | null;
            /** @description In what role. */
            role: components["schemas"]["SignatoryRole"];
            /** @description As the source names them. Blank: not recorded. */
            stated: string | null;
        };
        /**
         * @description In what role somebody signs.
         *
         *     * `party`: Party: bound by it
         *     * `guarantor`: Guarantor: it answers for its keeping
         *     * `witness`: Witness
         * @enum {string}
         */
        SignatoryRole: "party" | "guarantor" | "witness";
        /** @description An article, interview, communiqué, data set, treaty text or other place where something was reported. */
        Source: {
            /**
             * id in /sources/
             * @description The public id: lower-case words joined by hyphens. Never changes.
             */
            id: string;
            /**
             * @description The record's type.
             * @constant
             */
            type: "source";
            /** @description Which version of the document it is, from 1. */
            version: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note: string | null;
            /** @description What kind of thing reported it. */
            kind: components["schemas"]["SourceKind"];
            /** @description Newspaper, agency or site. Blank where not known. */
            outlet: string | null;
            /** @description Section as printed. Blank where none. */
            section: string | null;
            /** @description Title as printed. */
            title: string;
            /** @description Address. Blank where not known. */
            url: string | null;
            /** @description Author as printed. Blank where none is printed. */
            byline: string | null;
            /** @description Who publishes it. Blank where not known. */
            publisher: string | null;
            /** @description Language (BCP 47). Blank where not known. */
            language: string | null;
            /** @description When it was published. Blank where not stated. */
            published: components["schemas"]["StatedDate"] | null;
            /**
             * Format: date
             * @description The day it was read. Blank where not recorded.
             */
            accessed: string | null;
            /** @description Address of an archived copy. Blank for none. */
            archive_url: string | null;
            /** @description Licence of its text. Blank where not known. */
            licence: string | null;
            /** @description Version of a data set, as its publisher names it. Blank for others. */
            dataset_version: string | null;
            /** @description SHA-256 of the text that ranges count in, or of a data set's file; hexadecimal. Blank if not taken. */
            sha256: string | null;
            /** @description The source's columns that have no field of their own. Blank where curated. */
            original: {
                [key: string]: unknown;
            } | null;
            /** @description What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers: components["schemas"]["Identifier"][];
            /** @description What was concluded rather than read: rows of field and basis, the reasoning and from what. Public. */
            inferences: components["schemas"]["Inference"][];
        };
        /**
         * @description What kind of thing reported it.
         *
         *     * `article`: Article: a news article
         *     * `interview`: Interview: an interview, in print or broadcast
         *     * `broadcast`: Broadcast: a programme on radio, television or the net
         *     * `communique`: Communiqué: an official text issued after talks
         *     * `press-release`: Press release: an official text issued by one party
         *     * `speech`: Speech: the text of a speech
         *     * `treaty-text`: Treaty text: the text of a treaty or agreement, draft or signed
         *     * `dataset`: Dataset: a published data set
         *     * `report`: Report: a report or study
         *     * `social-media`: Social media: a post
         *     * `other`: Other: none of the other kinds
         * @enum {string}
         */
        SourceKind: "article" | "interview" | "broadcast" | "communique" | "press-release" | "speech" | "treaty-text" | "dataset" | "report" | "social-media" | "other";
        /** @description A page of sources. */
        SourcePage: {
            /** @description The documents, in the order of the list. */
            results: components["schemas"]["Source"][];
            included: components["schemas"]["Included"];
            /** @description The next page. Null on the last one. */
            next: string | null;
            /** @description The page before. Null on the first one. */
            previous: string | null;
            /** @description With `count=exact`: how many records the list has in all. */
            count?: number;
            /** @description With `highlight=1`: by id, snippets of HTML with the matched words in `<mark>`. */
            highlights?: {
                [key: string]: string[];
            };
        };
        /** @description An article, interview, communiqué, data set, treaty text or other place where something was reported. */
        SourceWithIncluded: {
            /**
             * id in /sources/
             * @description The public id: lower-case words joined by hyphens. Never changes.
             */
            id: string;
            /**
             * @description The record's type.
             * @constant
             */
            type: "source";
            /** @description Which version of the document it is, from 1. */
            version: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note: string | null;
            /** @description What kind of thing reported it. */
            kind: components["schemas"]["SourceKind"];
            /** @description Newspaper, agency or site. Blank where not known. */
            outlet: string | null;
            /** @description Section as printed. Blank where none. */
            section: string | null;
            /** @description Title as printed. */
            title: string;
            /** @description Address. Blank where not known. */
            url: string | null;
            /** @description Author as printed. Blank where none is printed. */
            byline: string | null;
            /** @description Who publishes it. Blank where not known. */
            publisher: string | null;
            /** @description Language (BCP 47). Blank where not known. */
            language: string | null;
            /** @description When it was published. Blank where not stated. */
            published: components["schemas"]["StatedDate"] | null;
            /**
             * Format: date
             * @description The day it was read. Blank where not recorded.
             */
            accessed: string | null;
            /** @description Address of an archived copy. Blank for none. */
            archive_url: string | null;
            /** @description Licence of its text. Blank where not known. */
            licence: string | null;
            /** @description Version of a data set, as its publisher names it. Blank for others. */
            dataset_version: string | null;
            /** @description SHA-256 of the text that ranges count in, or of a data set's file; hexadecimal. Blank if not taken. */
            sha256: string | null;
            /** @description The source's columns that have no field of their own. Blank where curated. */
            original: {
                [key: string]: unknown;
            } | null;
            included?: components["schemas"]["Included"];
            /** @description What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers: components["schemas"]["Identifier"][];
            /** @description What was concluded rather than read: rows of field and basis, the reasoning and from what. Public. */
            inferences: components["schemas"]["Inference"][];
        };
        /** @description A person. */
        Speaker: {
            /**
             * id in /speakers/
             * @description The public id: lower-case words joined by hyphens. Never changes.
             */
            id: string;
            /**
             * @description The record's type.
             * @constant
             */
            type: "speaker";
            /** @description Which version of the document it is, from 1. */
            version: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note: string | null;
            /** @description The name as it is usually printed in English. */
            name: string;
            /** @description The name to sort by. Blank where not given. */
            sort_name: string | null;
            /** @description Given names. Blank where not known apart. */
            given_name: string | null;
            /** @description Family name. Blank where not known apart. */
            family_name: string | null;
            /** @description Other names and spellings in any script: rows of name and language (BCP 47, null where unknown). */
            aliases: {
                name: string | null;
                language: string | null;
            }[];
            /** @description Title before the name. Blank for none. */
            honorific: string | null;
            /** @description Gender as a source states it. Blank if unstated. */
            gender: components["schemas"]["Gender"] | null;
            /** @description Date of birth. Blank where not stated. */
            born: components["schemas"]["StatedDate"] | null;
            /** @description Date of death. Blank where not stated, or alive. */
            died: components["schemas"]["StatedDate"] | null;
            /** @description Pages about the person: rows of url and note. */
            links: {
                url: string | null;
                note: string | null;
            }[];
            /** @description Pictures: rows of url and note (credit and licence). */
            images: {
                url: string | null;
                note: string | null;
            }[];
            /** @description The source's columns that have no field of their own. Blank where curated. */
            original: {
                [key: string]: unknown;
            } | null;
            /** @description What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers: components["schemas"]["Identifier"][];
            /** @description What was concluded rather than read: rows of field and basis, the reasoning and from what. Public. */
            inferences: components["schemas"]["Inference"][];
        };
        /** @description A page of speakers. */
        SpeakerPage: {
            /** @description The documents, in the order of the list. */
            results: components["schemas"]["Speaker"][];
            included: components["schemas"]["Included"];
            /** @description The next page. Null on the last one. */
            next: string | null;
            /** @description The page before. Null on the first one. */
            previous: string | null;
            /** @description With `count=exact`: how many records the list has in all. */
            count?: number;
            /** @description With `highlight=1`: by id, snippets of HTML with the matched words in `<mark>`. */
            highlights?: {
                [key: string]: string[];
            };
        };
        /** @description A person. */
        SpeakerWithIncluded: {
            /**
             * id in /speakers/
             * @description The public id: lower-case words joined by hyphens. Never changes.
             */
            id: string;
            /**
             * @description The record's type.
             * @constant
             */
            type: "speaker";
            /** @description Which version of the document it is, from 1. */
            version: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note: string | null;
            /** @description The name as it is usually printed in English. */
            name: string;
            /** @description The name to sort by. Blank where not given. */
            sort_name: string | null;
            /** @description Given names. Blank where not known apart. */
            given_name: string | null;
            /** @description Family name. Blank where not known apart. */
            family_name: string | null;
            /** @description Other names and spellings in any script: rows of name and language (BCP 47, null where unknown). */
            aliases: {
                name: string | null;
                language: string | null;
            }[];
            /** @description Title before the name. Blank for none. */
            honorific: string | null;
            /** @description Gender as a source states it. Blank if unstated. */
            gender: components["schemas"]["Gender"] | null;
            /** @description Date of birth. Blank where not stated. */
            born: components["schemas"]["StatedDate"] | null;
            /** @description Date of death. Blank where not stated, or alive. */
            died: components["schemas"]["StatedDate"] | null;
            /** @description Pages about the person: rows of url and note. */
            links: {
                url: string | null;
                note: string | null;
            }[];
            /** @description Pictures: rows of url and note (credit and licence). */
            images: {
                url: string | null;
                note: string | null;
            }[];
            /** @description The source's columns that have no field of their own. Blank where curated. */
            original: {
                [key: string]: unknown;
            } | null;
            included?: components["schemas"]["Included"];
            /** @description What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers: components["schemas"]["Identifier"][];
            /** @description What was concluded rather than read: rows of field and basis, the reasoning and from what. Public. */
            inferences: components["schemas"]["Inference"][];
        };
        /**
         * @description How a party answers a proposal.
         *
         *     * `accept`: Accept
         *     * `welcome`: Welcome: favourable, without accepting
         *     * `conditional`: Conditional: on a condition that it states
         *     * `counter`: Counter: with a proposal of its own
         *     * `reject`: Reject
         *     * `no-answer`: No answer: it is known not to have answered
         *     * `unspecified`: Unspecified: it answered, and the source does not say how
         * @enum {string}
         */
        Stance: "accept" | "welcome" | "conditional" | "counter" | "reject" | "no-answer" | "unspecified";
        /** @description An exact time, and the zone it was stated in. */
        StartTime: {
            /**
             * Format: date-time
             * @description The moment, in UTC.
             */
            instant: string;
            /** @description The time zone it was stated in (IANA). */
            zone: string;
        };
        /** @description A date as somebody stated it: EDTF (ISO 8601-2) text with its strict bounds and the source's own wording. */
        StatedDate: {
            /** @description The date in EDTF, as `2021-12-22`, `2022-01~` or `[2022-01..2022-03]` (one day somewhere in there). */
            edtf: string;
            /**
             * Format: date
             * @description The earliest day it can mean. Null where open or unknown.
             */
            start: string | null;
            /**
             * Format: date
             * @description The latest day it can mean. Null where open or unknown.
             */
            end: string | null;
            /**
             * @description How sure the date is: `uncertain`, `approximate` or both. Null where nothing is said.
             * @enum {string|null}
             */
            qualifier: "uncertain" | "approximate" | "uncertain-approximate" | null;
            /**
             * @description How exact it is; `interval` is something that lasts, `set` one or all of several days.
             * @enum {string}
             */
            precision: "day" | "month" | "season" | "quarter" | "year" | "decade" | "century" | "interval" | "set";
            /** @description The source's wording. Null where not recorded. */
            stated: string | null;
        };
        /** @description What was said once: a quote, paraphrase, communiqué, speech, or the mention of one whose content is not given. */
        Statement: {
            /**
             * id in /statements/
             * @description The public id: lower-case words joined by hyphens. Never changes.
             */
            id: string;
            /**
             * @description The record's type.
             * @constant
             */
            type: "statement";
            /** @description Which version of the document it is, from 1. */
            version: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note: string | null;
            /** @description How the words have come down. */
            kind: components["schemas"]["StatementKind"];
            /** @description The words: of a quote verbatim, of a paraphrase in ours. Null for a mention only. */
            text: string | null;
            /** @description Language of the text (BCP 47). Blank: not known. */
            language: string | null;
            /** @description The words in the language they were spoken in. Blank where the text is the original. */
            original_text: string | null;
            /** @description Language they were spoken in (BCP 47). Blank where not stated. */
            original_language: string | null;
            /**
             * id in /speakers/
             * @description Who said it. Blank where only a party is named (“the White House said”).
             */
            speaker: string | null;
            /**
             * id in /offices/
             * @description The office it was spoken in. Blank where none is stated.
             */
            office: string | null;
            /**
             * id in /parties/
             * @description The party it was spoken for. Blank where none is stated.
             */
            party: string | null;
            /**
             * id in /speakers/
             * @description Who relays it. Blank where the source itself does.
             */
            reported_by: string | null;
            /** @description When it was said. Blank where not stated. */
            made_on: components["schemas"]["StatedDate"] | null;
            /** @description Occasion or channel. Blank where not stated. */
            medium: components["schemas"]["Medium"] | null;
            /** @description Where or to whom, as “Russia Today”. Blank where not stated. */
            venue: string | null;
            /** @description To whom it is said: parties, speakers or offices. */
            addressed_to: components["schemas"]["Reference"][];
            /** @description What it speaks of: records of any type but topics. */
            about: components["schemas"]["Reference"][];
            /** @description What it answers: records of any type but topics. */
            responds_to: components["schemas"]["Reference"][];
            /** @description Its subjects. */
            topics: string[];
            /** @description Key shared by the parts, or the wordings, of one utterance. Blank where it stands alone. */
            sequence: string | null;
            /** @description Which part of the utterance it is, from 1. Blank where it stands alone. */
            sequence_part: number | null;
            /** @description Where it stands, in each source that carries it. */
            citations: components["schemas"]["Citation"][];
            /** @description The source's columns that have no field of their own. Blank where curated. */
            original: {
                [key: string]: unknown;
            } | null;
            /** @description What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers: components["schemas"]["Identifier"][];
            /** @description What was concluded rather than read: rows of field and basis, the reasoning and from what. Public. */
            inferences: components["schemas"]["Inference"][];
        };
        /**
         * @description How the words of an utterance have come down.
         *
         *     * `quote`: Quote: the words themselves, between quote marks in the source
         *     * `paraphrase`: Paraphrase: reported in other words
         *     * `communique`: Communiqué: an official text
         *     * `speech`: Speech: the text of a whole speech
         *     * `mention`: Mention: somebody refers to it, and its content is not given
         * @enum {string}
         */
        StatementKind: "quote" | "paraphrase" | "communique" | "speech" | "mention";
        /** @description A page of statements. */
        StatementPage: {
            /** @description The documents, in the order of the list. */
            results: components["schemas"]["Statement"][];
            included: components["schemas"]["Included"];
            /** @description The next page. Null on the last one. */
            next: string | null;
            /** @description The page before. Null on the first one. */
            previous: string | null;
            /** @description With `count=exact`: how many records the list has in all. */
            count?: number;
            /** @description With `highlight=1`: by id, snippets of HTML with the matched words in `<mark>`. */
            highlights?: {
                [key: string]: string[];
            };
        };
        /** @description What was said once: a quote, paraphrase, communiqué, speech, or the mention of one whose content is not given. */
        StatementWithIncluded: {
            /**
             * id in /statements/
             * @description The public id: lower-case words joined by hyphens. Never changes.
             */
            id: string;
            /**
             * @description The record's type.
             * @constant
             */
            type: "statement";
            /** @description Which version of the document it is, from 1. */
            version: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note: string | null;
            /** @description How the words have come down. */
            kind: components["schemas"]["StatementKind"];
            /** @description The words: of a quote verbatim, of a paraphrase in ours. Null for a mention only. */
            text: string | null;
            /** @description Language of the text (BCP 47). Blank: not known. */
            language: string | null;
            /** @description The words in the language they were spoken in. Blank where the text is the original. */
            original_text: string | null;
            /** @description Language they were spoken in (BCP 47). Blank where not stated. */
            original_language: string | null;
            /**
             * id in /speakers/
             * @description Who said it. Blank where only a party is named (“the White House said”).
             */
            speaker: string | null;
            /**
             * id in /offices/
             * @description The office it was spoken in. Blank where none is stated.
             */
            office: string | null;
            /**
             * id in /parties/
             * @description The party it was spoken for. Blank where none is stated.
             */
            party: string | null;
            /**
             * id in /speakers/
             * @description Who relays it. Blank where the source itself does.
             */
            reported_by: string | null;
            /** @description When it was said. Blank where not stated. */
            made_on: components["schemas"]["StatedDate"] | null;
            /** @description Occasion or channel. Blank where not stated. */
            medium: components["schemas"]["Medium"] | null;
            /** @description Where or to whom, as “Russia Today”. Blank where not stated. */
            venue: string | null;
            /** @description To whom it is said: parties, speakers or offices. */
            addressed_to: components["schemas"]["Reference"][];
            /** @description What it speaks of: records of any type but topics. */
            about: components["schemas"]["Reference"][];
            /** @description What it answers: records of any type but topics. */
            responds_to: components["schemas"]["Reference"][];
            /** @description Its subjects. */
            topics: string[];
            /** @description Key shared by the parts, or the wordings, of one utterance. Blank where it stands alone. */
            sequence: string | null;
            /** @description Which part of the utterance it is, from 1. Blank where it stands alone. */
            sequence_part: number | null;
            /** @description Where it stands, in each source that carries it. */
            citations: components["schemas"]["Citation"][];
            /** @description The source's columns that have no field of their own. Blank where curated. */
            original: {
                [key: string]: unknown;
            } | null;
            included?: components["schemas"]["Included"];
            /** @description What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers: components["schemas"]["Identifier"][];
            /** @description What was concluded rather than read: rows of field and basis, the reasoning and from what. Public. */
            inferences: components["schemas"]["Inference"][];
        };
        /** @description A node of the tree of talks: process, track, round, meeting, call, or an uncounted series of contacts. */
        Talk: {
            /**
             * id in /talks/
             * @description The public id: lower-case words joined by hyphens. Never changes.
             */
            id: string;
            /**
             * @description The record's type.
             * @constant
             */
            type: "talk";
            /** @description Which version of the document it is, from 1. */
            version: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note: string | null;
            /** @description What node of the tree it is. */
            kind: components["schemas"]["TalkKind"];
            /** @description The wording the kind was coded from. Blank where not recorded. */
            kind_stated: string | null;
            /**
             * id in /talks/
             * @description The talk that this one is part of. Blank at the top of the tree.
             */
            parent: string | null;
            /** @description A short title of ours. */
            title: string;
            /** @description How far it has come: the newest of the status history. */
            status: components["schemas"]["TalkStatus"];
            /** @description Each status, and from when it is true; the last is newest. */
            status_history: components["schemas"]["TalkStatusEntry"][];
            /** @description When it starts or started. Blank where not stated. */
            starts: components["schemas"]["StatedDate"] | null;
            /** @description Exact time of the start. Blank where not stated. */
            starts_at: components["schemas"]["StartTime"] | null;
            /** @description When it ends or ended. Blank where not stated. */
            ends: components["schemas"]["StatedDate"] | null;
            /** @description Where, as stated. Blank where not stated. */
            place: string | null;
            /**
             * id in /parties/
             * @description The country it takes place in. Blank where not stated.
             */
            country: string | null;
            /** @description How many sides. Blank where not stated. */
            format: components["schemas"]["TalkFormat"] | null;
            /** @description Who takes part. */
            participants: components["schemas"]["Participant"][];
            /** @description The proposals and topics on its agenda. */
            agenda: components["schemas"]["Reference"][];
            /** @description How many rounds are announced. Blank where not stated. */
            expected_rounds: number | null;
            /** @description How many tracks are announced. Blank where not stated. */
            expected_tracks: number | null;
            /** @description What came of it, in our words. Blank where nothing is reported. */
            outcome: string | null;
            /** @description The statements that announced it. */
            announced_by: string[];
            /** @description The sources that report it. */
            sources: string[];
            /** @description The source's columns that have no field of their own. Blank where curated. */
            original: {
                [key: string]: unknown;
            } | null;
            /** @description What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers: components["schemas"]["Identifier"][];
            /** @description What was concluded rather than read: rows of field and basis, the reasoning and from what. Public. */
            inferences: components["schemas"]["Inference"][];
        };
        /**
         * @description How many sides take part.
         *
         *     * `bilateral`: Bilateral: two sides
         *     * `trilateral`: Trilateral: three sides
         *     * `multilateral`: Multilateral: more than three sides
         *     * `indirect`: Indirect: through a mediator (proximity or shuttle talks)
         * @enum {string}
         */
        TalkFormat: "bilateral" | "trilateral" | "multilateral" | "indirect";
        /**
         * @description What node of the tree of talks it is.
         *
         *     * `process`: Process: the whole of the negotiations on a matter
         *     * `track`: Track: one strand of a process
         *     * `round`: Round: one round of a process or track
         *     * `meeting`: Meeting: one meeting
         *     * `call`: Call: one call
         *     * `contacts`: Contacts: a series of contacts that nobody counts
         *     * `unspecified`: Unspecified: the source does not say
         * @enum {string}
         */
        TalkKind: "process" | "track" | "round" | "meeting" | "call" | "contacts" | "unspecified";
        /** @description A page of talks. */
        TalkPage: {
            /** @description The documents, in the order of the list. */
            results: components["schemas"]["Talk"][];
            included: components["schemas"]["Included"];
            /** @description The next page. Null on the last one. */
            next: string | null;
            /** @description The page before. Null on the first one. */
            previous: string | null;
            /** @description With `count=exact`: how many records the list has in all. */
            count?: number;
            /** @description With `highlight=1`: by id, snippets of HTML with the matched words in `<mark>`. */
            highlights?: {
                [key: string]: string[];
            };
        };
        /**
         * @description How far a talk has come.
         *
         *     * `proposed`: Proposed: one side or a third party suggests it
         *     * `agreed`: Agreed: the parties have agreed to hold it
         *     * `planned`: Planned: it is expected, and by whom it is agreed is not stated
         *     * `scheduled`: Scheduled: a day is fixed
         *     * `under-way`: Under way: it has begun
         *     * `suspended`: Suspended: broken off for a time
         *     * `held`: Held: it took place
         *     * `concluded`: Concluded: it ended with an outcome
         *     * `broken-off`: Broken off: it ended without one
         *     * `cancelled`: Cancelled: it did not take place
         *     * `unclear`: Unclear: the sources do not say, or contradict each other
         * @enum {string}
         */
        TalkStatus: "proposed" | "agreed" | "planned" | "scheduled" | "under-way" | "suspended" | "held" | "concluded" | "broken-off" | "cancelled" | "unclear";
        /** @description One status in the history of a talk. */
        TalkStatusEntry: {
            /** @description The status from that date on. */
            status: components["schemas"]["TalkStatus"];
            /** @description The date from which the status is true. Blank where not stated. */
            on: components["schemas"]["StatedDate"] | null;
            /**
             * id in /parties/
             * @description The party that brought it about. Blank where it is no one party's act.
             */
            by: string | null;
            /** @description The wording it was coded from. Blank where not recorded. */
            stated: string | null;
            /** @description The statement or source that shows it. */
            evidence: components["schemas"]["Reference"];
        };
        /** @description A node of the tree of talks: process, track, round, meeting, call, or an uncounted series of contacts. */
        TalkWithIncluded: {
            /**
             * id in /talks/
             * @description The public id: lower-case words joined by hyphens. Never changes.
             */
            id: string;
            /**
             * @description The record's type.
             * @constant
             */
            type: "talk";
            /** @description Which version of the document it is, from 1. */
            version: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note: string | null;
            /** @description What node of the tree it is. */
            kind: components["schemas"]["TalkKind"];
            /** @description The wording the kind was coded from. Blank where not recorded. */
            kind_stated: string | null;
            /**
             * id in /talks/
             * @description The talk that this one is part of. Blank at the top of the tree.
             */
            parent: string | null;
            /** @description A short title of ours. */
            title: string;
            /** @description How far it has come: the newest of the status history. */
            status: components["schemas"]["TalkStatus"];
            /** @description Each status, and from when it is true; the last is newest. */
            status_history: components["schemas"]["TalkStatusEntry"][];
            /** @description When it starts or started. Blank where not stated. */
            starts: components["schemas"]["StatedDate"] | null;
            /** @description Exact time of the start. Blank where not stated. */
            starts_at: components["schemas"]["StartTime"] | null;
            /** @description When it ends or ended. Blank where not stated. */
            ends: components["schemas"]["StatedDate"] | null;
            /** @description Where, as stated. Blank where not stated. */
            place: string | null;
            /**
             * id in /parties/
             * @description The country it takes place in. Blank where not stated.
             */
            country: string | null;
            /** @description How many sides. Blank where not stated. */
            format: components["schemas"]["TalkFormat"] | null;
            /** @description Who takes part. */
            participants: components["schemas"]["Participant"][];
            /** @description The proposals and topics on its agenda. */
            agenda: components["schemas"]["Reference"][];
            /** @description How many rounds are announced. Blank where not stated. */
            expected_rounds: number | null;
            /** @description How many tracks are announced. Blank where not stated. */
            expected_tracks: number | null;
            /** @description What came of it, in our words. Blank where nothing is reported. */
            outcome: string | null;
            /** @description The statements that announced it. */
            announced_by: string[];
            /** @description The sources that report it. */
            sources: string[];
            /** @description The source's columns that have no field of their own. Blank where curated. */
            original: {
                [key: string]: unknown;
            } | null;
            included?: components["schemas"]["Included"];
            /** @description What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers: components["schemas"]["Identifier"][];
            /** @description What was concluded rather than read: rows of field and basis, the reasoning and from what. Public. */
            inferences: components["schemas"]["Inference"][];
        };
        /** @description A test message that will be sent. */
        TestAsked: {
            /** @description Its id, under which it comes and stands in the delivery log. */
            message: string;
        };
        /** @description A page of the timeline. */
        TimelinePage: {
            /** @description The documents, of several types, in order of date. */
            results: (components["schemas"]["Party"] | components["schemas"]["Speaker"] | components["schemas"]["Office"] | components["schemas"]["Source"] | components["schemas"]["Topic"] | components["schemas"]["Statement"] | components["schemas"]["Talk"] | components["schemas"]["Proposal"] | components["schemas"]["Event"])[];
            included: components["schemas"]["Included"];
            /** @description The next page. Null on the last one. */
            next: string | null;
            /** @description The page before. Null on the first one. */
            previous: string | null;
        };
        /** @description What is left of a withdrawn record. */
        Tombstone: {
            /** @description Its type. */
            type: components["schemas"]["RecordType"];
            /** @description Its id, which is never given again. */
            id: string;
            /** @description The number of this last version. */
            version: number;
            /**
             * Format: date-time
             * @description When it was withdrawn.
             */
            recorded_at: string;
            /** @description Whether its text was taken out of the log. */
            redacted: boolean;
        };
        /** @description A subject, in a tree of subjects. */
        Topic: {
            /**
             * id in /topics/
             * @description The public id: lower-case words joined by hyphens. Never changes.
             */
            id: string;
            /**
             * @description The record's type.
             * @constant
             */
            type: "topic";
            /** @description Which version of the document it is, from 1. */
            version: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note: string | null;
            /** @description The subject's name. */
            name: string;
            /**
             * id in /topics/
             * @description The wider subject. Blank at the top of the tree.
             */
            parent: string | null;
            /** @description What belongs under it. Blank where the name says it. */
            description: string | null;
            /** @description What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers: components["schemas"]["Identifier"][];
            /** @description What was concluded rather than read: rows of field and basis, the reasoning and from what. Public. */
            inferences: components["schemas"]["Inference"][];
        };
        /** @description A page of topics. */
        TopicPage: {
            /** @description The documents, in the order of the list. */
            results: components["schemas"]["Topic"][];
            included: components["schemas"]["Included"];
            /** @description The next page. Null on the last one. */
            next: string | null;
            /** @description The page before. Null on the first one. */
            previous: string | null;
            /** @description With `count=exact`: how many records the list has in all. */
            count?: number;
            /** @description With `highlight=1`: by id, snippets of HTML with the matched words in `<mark>`. */
            highlights?: {
                [key: string]: string[];
            };
        };
        /** @description A subject, in a tree of subjects. */
        TopicWithIncluded: {
            /**
             * id in /topics/
             * @description The public id: lower-case words joined by hyphens. Never changes.
             */
            id: string;
            /**
             * @description The record's type.
             * @constant
             */
            type: "topic";
            /** @description Which version of the document it is, from 1. */
            version: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note: string | null;
            /** @description The subject's name. */
            name: string;
            /**
             * id in /topics/
             * @description The wider subject. Blank at the top of the tree.
             */
            parent: string | null;
            /** @description What belongs under it. Blank where the name says it. */
            description: string | null;
            included?: components["schemas"]["Included"];
            /** @description What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers: components["schemas"]["Identifier"][];
            /** @description What was concluded rather than read: rows of field and basis, the reasoning and from what. Public. */
            inferences: components["schemas"]["Inference"][];
        };
        /** @description What the caller may ask for, and has. */
        Usage: {
            /** @description The key that was sent. Null without one: then your network address counts. */
            key: components["schemas"]["UsedKey"] | null;
            /** @description Each limit. */
            windows: components["schemas"]["UsageWindow"][];
            /** @description With a key: its days, newest first, up to 90. Empty without. */
            days: components["schemas"]["UsageDay"][];
        };
        /** @description What the key was used for on one day (UTC). */
        UsageDay: {
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description Requests that were answered, downloads aside. */
            requests: number;
            /** @description Downloads. */
            exports: number;
            /** @description Requests that were refused as too many. */
            refused: number;
        };
        /** @description One limit, in the window of time that is running. */
        UsageWindow: {
            /** @description What is counted. */
            limit: components["schemas"]["LimitName"];
            /** @description How long a window is. */
            window_seconds: number;
            /** @description How many are answered in a window. Null: any number. */
            allowed: number | null;
            /** @description How many were answered so far. */
            used: number;
            /** @description How many more will be. Null: any number. */
            remaining: number | null;
            /**
             * Format: date-time
             * @description When the next window begins.
             */
            resets_at: string;
        };
        /** @description The key that was sent. */
        UsedKey: {
            /** @description What names it: the part of its text between the two underlines. */
            prefix: string;
            /** @description Who holds it. */
            owner: string;
            /** @description What it is for. */
            scopes: components["schemas"]["Scope"][];
        };
        /** @description What changed from one version of a document to another. */
        VersionDifference: {
            /** @description The number of the version compared with. */
            from: number;
            /** @description The record's type. */
            type: components["schemas"]["RecordType"];
            /** @description The record's id. */
            id: string;
            /** @description The number of the later version. */
            to: number;
            /** @description The JSON Patch that turns the one document into the other. */
            patch: components["schemas"]["PatchStep"][];
            /** @description The same for people: each step with the value before and after. */
            changes: components["schemas"]["ChangedValue"][];
        };
        /** @description Versions of a record, newest first. */
        VersionsPage: {
            /** @description The versions. */
            results: components["schemas"]["RecordVersion"][];
            /** @description The next page. Null on the last one. */
            next: string | null;
        };
        /** @description A subscription as it is asked for. */
        WantedWebhook: {
            /** @description Where changes are to be sent: an https:// address that is reached from the internet. */
            url: string;
            /** @description Only changes of these types. Left out or empty: of every type. */
            types?: string[];
            /** @description What it is for, in your own words. */
            description?: string;
            /** @description After which position to begin: `0` for the start of the log. Left out: its head. */
            since?: string;
        };
        /** @description A subscription: where changes are sent to, and how far that has come. */
        Webhook: {
            /** @description Its id: `wh_` and 20 hexadecimal digits. */
            id: string;
            /** @description Where changes are sent to, with POST. */
            url: string;
            /** @description What it is for, in its owner's words. May be blank. */
            description: string;
            /** @description Only changes of these types. Empty: of every type. */
            types: string[];
            /** @description Whether changes are sent. */
            state: components["schemas"]["WebhookState"];
            /** @description Why it is paused. Blank while it is not. */
            paused_because: components["schemas"]["PausedBecause"] | null;
            /** @description With `paused`: the same in a sentence. Null while it is active. */
            what_to_do: string | null;
            /** @description Up to which position of the log everything has been delivered. */
            position: string;
            /** @description Where the log stands. */
            head: string;
            /** @description How many changes for it are between the two, of the next 10,000 of the log. Null where its position is in another epoch. */
            changes_behind: number | null;
            /** @description How long ago the first of them was published; 0 where there is none. */
            seconds_behind: number | null;
            /** @description How many attempts for the next change failed so far. */
            failures: number;
            /**
             * Format: date-time
             * @description When the first of them failed. Blank where none has failed.
             */
            failing_since: string | null;
            /**
             * Format: date-time
             * @description When the next attempt is due. Null unless the last one failed.
             */
            next_attempt_at: string | null;
            /**
             * Format: date-time
             * @description Until when messages are signed with the secret before, too. Null where it was not rotated.
             */
            previous_secret_until: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
        };
        /**
         * @description Whether changes are sent.
         *
         *     * `active`: Changes are sent as they are published
         *     * `paused`: Nothing is sent until it is resumed; `paused_because` says why
         * @enum {string}
         */
        WebhookState: "active" | "paused";
        /** @description The subscriptions of a key. */
        Webhooks: {
            /** @description The subscriptions, in the order in which they were made. */
            results: components["schemas"]["Webhook"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getRoot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The root. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiRoot"];
                };
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /** @description The position after which to read: `next_since` of the answer before, or 0 for the start. */
                since?: string;
                /** @description Only changes of these types. */
                types?: ("party" | "speaker" | "office" | "source" | "topic" | "statement" | "talk" | "proposal" | "event")[];
                /** @description Each record once with its latest change, or every change. */
                versions?: "latest" | "all";
                /** @description How many changes to give. */
                limit?: number;
                /** @description How many seconds to wait for a change where there is none yet; answered by 307 to the streams' address. */
                wait?: number;
                /** @description The format, where Accept cannot be set. */
                format?: "json" | "ndjson" | "sse";
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The changes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesPage"];
                    "application/x-ndjson": string;
                    "text/event-stream": string;
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description To where streams are served: `Location`. */
            307: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Streams are not served here. */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChecksum: {
        parameters: {
            query?: {
                /** @description Of this type, by buckets. */
                type?: "party" | "speaker" | "office" | "source" | "topic" | "statement" | "talk" | "proposal" | "event";
                /** @description Of this bucket of the type, record by record. */
                bucket?: string;
                /** @description As of this position: that of a copy in step. The newest unless given. It must not lie further back than 10,000 changed records. */
                at?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The checksum and its parts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checksum"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100; an id that was merged stands for its survivor. */
                id?: string[];
                /** @description Full-text search in the record's own names and texts, of which the first 50,000 characters count. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other forms too, as the language of the query (`language`, else English) has them. */
                q?: string;
                /** @description Who did it. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `actor.exact` does not. */
                actor?: string[];
                /** @description Who did it. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "actor.exact"?: string[];
                /** @description To whom it was done. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `recipient.exact` does not. */
                recipient?: string[];
                /** @description To whom it was done. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "recipient.exact"?: string[];
                /** @description A party on either side. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `party.exact` does not. */
                party?: string[];
                /** @description A party on either side. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "party.exact"?: string[];
                /** @description A person on either side. An id in `/speakers/`; several mean any of them. */
                speaker?: string[];
                /** @description Country of an actor or recipient. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `actor_country.exact` does not. */
                actor_country?: string[];
                /** @description Country of an actor or recipient. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "actor_country.exact"?: string[];
                /** @description The country it took place in. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `country.exact` does not. */
                country?: string[];
                /** @description The country it took place in. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "country.exact"?: string[];
                /** @description A place of it lies in this box. `west,south,east,north` in degrees; west may lie east of east, over the antimeridian. */
                bbox?: string;
                /** @description Who says so. An id in `/speakers/`; several mean any of them. */
                according_to?: string[];
                /** @description What shows it. An id, or `type:id` with one of `statement`, `source`, `talk`, `proposal`; several mean any of them. */
                evidence?: string[];
                /** @description The same act in the other direction. An id in `/events/`; several mean any of them. */
                reciprocal_of?: string[];
                /** @description Another record of the same event. An id in `/events/`; several mean any of them. */
                same_event?: string[];
                /** @description The data set it comes from. An id in `/sources/`; several mean any of them. */
                dataset?: string[];
                /**
                 * @description In what sense it is the case.
                 *
                 *     * `happened`: Happened: reported as a fact
                 *     * `future`: Future: announced or expected
                 *     * `conditional`: Conditional: if something else is the case
                 *     * `negated`: Negated: reported not to have happened
                 *     * `historical`: Historical: recalled from an earlier time
                 */
                modality?: ("happened" | "future" | "conditional" | "negated" | "historical")[];
                /** @description CAMEO code and all codes below it, as `03` or `036`. */
                cameo?: string[];
                /** @description Quad class of the CAMEO code, 1 to 4. */
                quad_class?: (1 | 2 | 3 | 4)[];
                /**
                 * @description PLOVER type.
                 *
                 *     * `AGREE`: Agree to cooperate, offer, promise
                 *     * `CONSULT`: Consult, meet, visit, call
                 *     * `SUPPORT`: Support, praise, recognize, sign an agreement
                 *     * `CONCEDE`: Concede in words or law
                 *     * `COOPERATE`: Cooperate materially to mutual benefit
                 *     * `AID`: Give aid
                 *     * `RETREAT`: Withdraw, release, disarm, grant access
                 *     * `REQUEST`: Request or demand
                 *     * `ACCUSE`: Accuse, disapprove, investigate
                 *     * `REJECT`: Reject or refuse
                 *     * `THREATEN`: Threaten
                 *     * `PROTEST`: Protest
                 *     * `SANCTION`: Reduce relations
                 *     * `MOBILIZE`: Mobilize forces short of their use
                 *     * `COERCE`: Coerce, restrict, arrest, seize
                 *     * `ASSAULT`: Use violence
                 *     * `DEMAND`: Demand or order
                 *     * `DISAPPROVE`: Disapprove, accuse, complain
                 *     * `INVESTIGATE`: Investigate
                 *     * `CRIME`: Non-political crime
                 */
                plover?: ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "DEMAND" | "DISAPPROVE" | "INVESTIGATE" | "CRIME")[];
                /** @description When it happened, or is to happen. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                occurred?: string[];
                /** @description When it happened, or is to happen. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "occurred.within"?: string[];
                /** @description What others call it: `scheme:value`, as `wikidata:Q58217`. */
                identifier?: string[];
                /** @description The language of `q` (BCP 47), several for any of them. English unless given. */
                language?: string[];
                /** @description With 1, `highlights` has snippets of each document's texts, in which the words of `q` are marked. */
                highlight?: "0" | "1";
                /** @description Whether date filters keep records that have no such date. */
                unknown?: "include" | "exclude";
                /**
                 * @description The order of the list.
                 *
                 *     * `-occurred`: newest occurred first (start, else end), undated last, then id
                 *     * `occurred`: oldest occurred first (start, else end), undated last, then id
                 *     * `id`: by id, A to Z
                 *     * `-id`: by id, Z to A
                 *     * `-updated`: the last published change first
                 *     * `updated`: the oldest unchanged first
                 */
                order?: "-occurred" | "occurred" | "id" | "-id" | "-updated" | "updated";
                /** @description Only these members of each document of the list, and `id` and `type`; what is included stays whole. */
                fields?: ("id" | "type" | "version" | "updated" | "change_note" | "actors" | "recipients" | "modality" | "according_to" | "cameo" | "plover" | "intensity" | "label_stated" | "occurred" | "places" | "reciprocal_of" | "same_event" | "evidence" | "dataset" | "original" | "identifiers" | "inferences")[];
                /** @description Related records, once each under `included`. From here: `actors.party`, `actors.speaker`, `actors.country`, `recipients.party`, `recipients.speaker`, `recipients.country`, `according_to`, `places.country`, `reciprocal_of`, `same_event`, `evidence`, `dataset`; and on from there, as in `responses.statement.speaker`, to 3 names. Up to 20 paths. */
                include?: string[];
                /** @description How many records a page has. A batch by `id` is one page unless this is given. */
                limit?: number;
                /** @description With `exact`, `count` is the number of records in the whole list. Counting many takes time. */
                count?: "none" | "exact";
                /** @description Where to go on: opaque, taken from `next` or `previous` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvent: {
        parameters: {
            query?: {
                /** @description Only these members of each document of the list, and `id` and `type`; what is included stays whole. */
                fields?: ("id" | "type" | "version" | "updated" | "change_note" | "actors" | "recipients" | "modality" | "according_to" | "cameo" | "plover" | "intensity" | "label_stated" | "occurred" | "places" | "reciprocal_of" | "same_event" | "evidence" | "dataset" | "original" | "identifiers" | "inferences")[];
                /** @description Related records, once each under `included`. From here: `actors.party`, `actors.speaker`, `actors.country`, `recipients.party`, `recipients.speaker`, `recipients.country`, `according_to`, `places.country`, `reciprocal_of`, `same_event`, `evidence`, `dataset`; and on from there, as in `responses.statement.speaker`, to 3 names. Up to 20 paths. */
                include?: string[];
                /** @description The document as it stood at a moment (RFC 3339, with its zone) or at a position of the log. Not with `include`. */
                as_of?: string | unknown | unknown;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document; `included` is there only with `include`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventWithIncluded"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEventReferences: {
        parameters: {
            query?: {
                /** @description How many a page has. */
                limit?: number;
                /** @description Where to go on: opaque, taken from `next` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of links. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferencesPage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEventVersions: {
        parameters: {
            query?: {
                /** @description How many a page has. */
                limit?: number;
                /** @description Where to go on: opaque, taken from `next` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionsPage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEventVersion: {
        parameters: {
            query?: {
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
                /** @description The number of the version. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareEventVersions: {
        parameters: {
            query?: {
                /** @description The version to start from: the one before, if absent. */
                from?: number;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
                /** @description The number of the version. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The difference. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDifference"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The manifest. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportManifest"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCodebook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The codebook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCodebookText: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The codebook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/markdown": string;
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportEvent: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100; an id that was merged stands for its survivor. */
                id?: string[];
                /** @description Full-text search in the record's own names and texts, of which the first 50,000 characters count. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other forms too, as the language of the query (`language`, else English) has them. */
                q?: string;
                /** @description Who did it. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `actor.exact` does not. */
                actor?: string[];
                /** @description Who did it. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "actor.exact"?: string[];
                /** @description To whom it was done. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `recipient.exact` does not. */
                recipient?: string[];
                /** @description To whom it was done. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "recipient.exact"?: string[];
                /** @description A party on either side. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `party.exact` does not. */
                party?: string[];
                /** @description A party on either side. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "party.exact"?: string[];
                /** @description A person on either side. An id in `/speakers/`; several mean any of them. */
                speaker?: string[];
                /** @description Country of an actor or recipient. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `actor_country.exact` does not. */
                actor_country?: string[];
                /** @description Country of an actor or recipient. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "actor_country.exact"?: string[];
                /** @description The country it took place in. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `country.exact` does not. */
                country?: string[];
                /** @description The country it took place in. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "country.exact"?: string[];
                /** @description A place of it lies in this box. `west,south,east,north` in degrees; west may lie east of east, over the antimeridian. */
                bbox?: string;
                /** @description Who says so. An id in `/speakers/`; several mean any of them. */
                according_to?: string[];
                /** @description What shows it. An id, or `type:id` with one of `statement`, `source`, `talk`, `proposal`; several mean any of them. */
                evidence?: string[];
                /** @description The same act in the other direction. An id in `/events/`; several mean any of them. */
                reciprocal_of?: string[];
                /** @description Another record of the same event. An id in `/events/`; several mean any of them. */
                same_event?: string[];
                /** @description The data set it comes from. An id in `/sources/`; several mean any of them. */
                dataset?: string[];
                /**
                 * @description In what sense it is the case.
                 *
                 *     * `happened`: Happened: reported as a fact
                 *     * `future`: Future: announced or expected
                 *     * `conditional`: Conditional: if something else is the case
                 *     * `negated`: Negated: reported not to have happened
                 *     * `historical`: Historical: recalled from an earlier time
                 */
                modality?: ("happened" | "future" | "conditional" | "negated" | "historical")[];
                /** @description CAMEO code and all codes below it, as `03` or `036`. */
                cameo?: string[];
                /** @description Quad class of the CAMEO code, 1 to 4. */
                quad_class?: (1 | 2 | 3 | 4)[];
                /**
                 * @description PLOVER type.
                 *
                 *     * `AGREE`: Agree to cooperate, offer, promise
                 *     * `CONSULT`: Consult, meet, visit, call
                 *     * `SUPPORT`: Support, praise, recognize, sign an agreement
                 *     * `CONCEDE`: Concede in words or law
                 *     * `COOPERATE`: Cooperate materially to mutual benefit
                 *     * `AID`: Give aid
                 *     * `RETREAT`: Withdraw, release, disarm, grant access
                 *     * `REQUEST`: Request or demand
                 *     * `ACCUSE`: Accuse, disapprove, investigate
                 *     * `REJECT`: Reject or refuse
                 *     * `THREATEN`: Threaten
                 *     * `PROTEST`: Protest
                 *     * `SANCTION`: Reduce relations
                 *     * `MOBILIZE`: Mobilize forces short of their use
                 *     * `COERCE`: Coerce, restrict, arrest, seize
                 *     * `ASSAULT`: Use violence
                 *     * `DEMAND`: Demand or order
                 *     * `DISAPPROVE`: Disapprove, accuse, complain
                 *     * `INVESTIGATE`: Investigate
                 *     * `CRIME`: Non-political crime
                 */
                plover?: ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "DEMAND" | "DISAPPROVE" | "INVESTIGATE" | "CRIME")[];
                /** @description When it happened, or is to happen. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                occurred?: string[];
                /** @description When it happened, or is to happen. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "occurred.within"?: string[];
                /** @description What others call it: `scheme:value`, as `wikidata:Q58217`. */
                identifier?: string[];
                /** @description The language of `q` (BCP 47), several for any of them. English unless given. */
                language?: string[];
                /** @description Whether date filters keep records that have no such date. */
                unknown?: "include" | "exclude";
                /** @description The documents as they stood at a moment (RFC 3339, with its zone) or at a position of the log, of the records that are published now. Not with filters, which look at records as they are now. */
                as_of?: string | unknown | unknown;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The format. */
                suffix: "ndjson" | "csv" | "icews.tsv" | "polecat.tsv" | "plover.jsonl";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events as objects of PLOVER's JSON layout, one a line; those with a code and a day. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                    "text/tab-separated-values": string;
                };
            };
            /** @description To where it is sent from: `Location`. */
            307: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Streams are not served here. */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExportFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The build's name. */
                build: string;
                /** @description The file's name. */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description To where it is sent from: `Location`. */
            307: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file has no such bytes; `Content-Range` says how many it has. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Streams are not served here. */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportOffice: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100; an id that was merged stands for its survivor. */
                id?: string[];
                /** @description Full-text search in the record's own names and texts, of which the first 50,000 characters count. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other forms too, as the language of the query (`language`, else English) has them. */
                q?: string;
                /** @description Who holds it. An id in `/speakers/`; several mean any of them. */
                speaker?: string[];
                /** @description The party whose post it is. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `party.exact` does not. */
                party?: string[];
                /** @description The party whose post it is. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "party.exact"?: string[];
                /** @description The party for which it is held. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `on_behalf_of.exact` does not. */
                on_behalf_of?: string[];
                /** @description The party for which it is held. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "on_behalf_of.exact"?: string[];
                /** @description A source that shows it. An id in `/sources/`; several mean any of them. */
                source?: string[];
                /** @description The post's title. Compared as it is. */
                title?: string[];
                /** @description Role in it. Compared as it is. */
                role?: string[];
                /** @description Constituency or area. Compared as it is. */
                area?: string[];
                /** @description Legislative period. Compared as it is. */
                legislative_period?: string[];
                /** @description Held then. An EDTF date at which the term possibly ran; a bound that is not stated excludes nothing. */
                at?: string[];
                /** @description Since when it is held. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                start?: string[];
                /** @description Since when it is held. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "start.within"?: string[];
                /** @description Until when it was held. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                end?: string[];
                /** @description Until when it was held. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "end.within"?: string[];
                /** @description What others call it: `scheme:value`, as `wikidata:Q58217`. */
                identifier?: string[];
                /** @description The language of `q` (BCP 47), several for any of them. English unless given. */
                language?: string[];
                /** @description Whether date filters keep records that have no such date. */
                unknown?: "include" | "exclude";
                /** @description The documents as they stood at a moment (RFC 3339, with its zone) or at a position of the log, of the records that are published now. Not with filters, which look at records as they are now. */
                as_of?: string | unknown | unknown;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The format. */
                suffix: "ndjson" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One document a line, byte for byte as a record's address serves it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description To where it is sent from: `Location`. */
            307: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Streams are not served here. */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportParty: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100; an id that was merged stands for its survivor. */
                id?: string[];
                /** @description Full-text search in the record's own names and texts, of which the first 50,000 characters count. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other forms too, as the language of the query (`language`, else English) has them. */
                q?: string;
                /**
                 * @description What the party is.
                 *
                 *     * `state`: State: a sovereign state
                 *     * `territory`: Territory: a dependent or disputed territory with a code of its own
                 *     * `ministry`: Ministry: a ministry or department of a government
                 *     * `government-office`: Government office: a presidency, agency or other office of a government
                 *     * `legislature`: Legislature: a parliament or one of its chambers
                 *     * `court`: Court: a court or tribunal
                 *     * `military`: Military: armed forces of a state
                 *     * `intergovernmental-organization`: Intergovernmental organization: founded by a treaty between states
                 *     * `organ`: Organ: a body of an intergovernmental organization
                 *     * `alliance`: Alliance: an organization for common defence
                 *     * `bloc`: Bloc: a group of states that acts together without an organization
                 *     * `non-governmental-organization`: Non-governmental organization
                 *     * `political-party`: Political party: a party, faction or parliamentary group
                 *     * `armed-group`: Armed group: an organized armed group that is not a state's
                 *     * `delegation`: Delegation: a delegation or negotiating team
                 *     * `collective`: Collective: several parties named together, as “NATO member states”
                 *     * `company`: Company: a company or other commercial body
                 *     * `media`: Media: a newspaper, broadcaster or agency that acts as a party
                 *     * `other`: Other: none of the other kinds
                 */
                kind?: ("state" | "territory" | "ministry" | "government-office" | "legislature" | "court" | "military" | "intergovernmental-organization" | "organ" | "alliance" | "bloc" | "non-governmental-organization" | "political-party" | "armed-group" | "delegation" | "collective" | "company" | "media" | "other")[];
                /** @description The party that it is directly part of. An id in `/parties/`; several mean any of them. */
                parent?: string[];
                /** @description What it is a member of. An id in `/parties/`; several mean any of them. */
                member_of?: string[];
                /** @description The usual English name. Compared as it is. */
                name?: string[];
                /** @description ISO 3166-1 alpha-2 code. Compared as it is, as `RU`. */
                iso3166_alpha2?: string[];
                /** @description ISO 3166-1 alpha-3 code. Compared as it is, as `RUS`. */
                iso3166_alpha3?: string[];
                /** @description CAMEO actor code. Compared as it is, as `RUSGOV`. */
                cameo_code?: string[];
                /** @description Correlates of War state number. */
                cow_code?: number[];
                /** @description Gleditsch-Ward state number. */
                gw_code?: number[];
                /** @description What others call it: `scheme:value`, as `wikidata:Q58217`. */
                identifier?: string[];
                /** @description The language of `q` (BCP 47), several for any of them. English unless given. */
                language?: string[];
                /** @description The documents as they stood at a moment (RFC 3339, with its zone) or at a position of the log, of the records that are published now. Not with filters, which look at records as they are now. */
                as_of?: string | unknown | unknown;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The format. */
                suffix: "ndjson" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One document a line, byte for byte as a record's address serves it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description To where it is sent from: `Location`. */
            307: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Streams are not served here. */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportPopolo: {
        parameters: {
            query?: {
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Speakers, parties and offices as one document of Popolo, to be read by others and imported again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description To where it is sent from: `Location`. */
            307: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Streams are not served here. */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportProposal: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100; an id that was merged stands for its survivor. */
                id?: string[];
                /** @description Full-text search in the record's own names and texts, of which the first 50,000 characters count. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other forms too, as the language of the query (`language`, else English) has them. */
                q?: string;
                /** @description A party that put it forward. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `proposer.exact` does not. */
                proposer?: string[];
                /** @description A party that put it forward. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "proposer.exact"?: string[];
                /** @description A party it is put to. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `addressee.exact` does not. */
                addressee?: string[];
                /** @description A party it is put to. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "addressee.exact"?: string[];
                /** @description A party that signed. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `signatory.exact` does not. */
                signatory?: string[];
                /** @description A party that signed. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "signatory.exact"?: string[];
                /** @description A party that answered it. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `responded_by.exact` does not. */
                responded_by?: string[];
                /** @description A party that answered it. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "responded_by.exact"?: string[];
                /** @description A party in any role: it put it forward, is addressed, signed or answered. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `party.exact` does not. */
                party?: string[];
                /** @description A party in any role: it put it forward, is addressed, signed or answered. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "party.exact"?: string[];
                /** @description A person who signed. An id in `/speakers/`; several mean any of them. */
                speaker?: string[];
                /** @description Who reports an answer. An id in `/speakers/`; several mean any of them. */
                according_to?: string[];
                /** @description A statement that answers. An id in `/statements/`; several mean any of them. */
                statement?: string[];
                /** @description A source that reports it. An id in `/sources/`; several mean any of them. */
                source?: string[];
                /** @description What it supersedes. An id in `/proposals/`; several mean any of them. */
                supersedes?: string[];
                /** @description What it relates to. An id in `/proposals/`; several mean any of them. */
                relates_to?: string[];
                /**
                 * @description How some party answered it.
                 *
                 *     * `accept`: Accept
                 *     * `welcome`: Welcome: favourable, without accepting
                 *     * `conditional`: Conditional: on a condition that it states
                 *     * `counter`: Counter: with a proposal of its own
                 *     * `reject`: Reject
                 *     * `no-answer`: No answer: it is known not to have answered
                 *     * `unspecified`: Unspecified: it answered, and the source does not say how
                 */
                stance?: ("accept" | "welcome" | "conditional" | "counter" | "reject" | "no-answer" | "unspecified")[];
                /**
                 * @description What kind of text or idea it is.
                 *
                 *     * `draft-treaty`: Draft treaty
                 *     * `draft-agreement`: Draft agreement
                 *     * `treaty`: Treaty: signed
                 *     * `agreement`: Agreement: signed or otherwise concluded
                 *     * `plan`: Plan
                 *     * `demand`: Demand
                 *     * `resolution`: Resolution: draft or adopted
                 *     * `declaration`: Declaration: joint or unilateral
                 *     * `other`: Other: none of the other kinds
                 */
                kind?: ("draft-treaty" | "draft-agreement" | "treaty" | "agreement" | "plan" | "demand" | "resolution" | "declaration" | "other")[];
                /**
                 * @description How far it has come.
                 *
                 *     * `floated`: Floated: mentioned, with no text
                 *     * `tabled`: Tabled: handed to the other side
                 *     * `published`: Published: its text is public
                 *     * `under-discussion`: Under discussion: the parties negotiate about it
                 *     * `accepted`: Accepted: agreed, and not signed yet
                 *     * `signed`: Signed
                 *     * `rejected`: Rejected
                 *     * `withdrawn`: Withdrawn by who proposed it
                 *     * `superseded`: Superseded by another proposal
                 *     * `unilateral`: Unilateral: declared by one side
                 *     * `unclear`: Unclear: the sources do not say, or contradict each other
                 */
                status?: ("floated" | "tabled" | "published" | "under-discussion" | "accepted" | "signed" | "rejected" | "withdrawn" | "superseded" | "unilateral" | "unclear")[];
                /** @description A code that a coding scheme gives it. Compared as it is. */
                coding?: string[];
                /** @description When its text was published. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                published_on?: string[];
                /** @description When its text was published. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "published_on.within"?: string[];
                /** @description When it was signed. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                signed_on?: string[];
                /** @description When it was signed. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "signed_on.within"?: string[];
                /** @description What others call it: `scheme:value`, as `wikidata:Q58217`. */
                identifier?: string[];
                /** @description The language of `q` (BCP 47), several for any of them. English unless given. */
                language?: string[];
                /** @description Whether date filters keep records that have no such date. */
                unknown?: "include" | "exclude";
                /** @description The documents as they stood at a moment (RFC 3339, with its zone) or at a position of the log, of the records that are published now. Not with filters, which look at records as they are now. */
                as_of?: string | unknown | unknown;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The format. */
                suffix: "ndjson" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One document a line, byte for byte as a record's address serves it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description To where it is sent from: `Location`. */
            307: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Streams are not served here. */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExportRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The release's id. */
                release: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The build. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportBuild"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportSource: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100; an id that was merged stands for its survivor. */
                id?: string[];
                /** @description Full-text search in the record's own names and texts, of which the first 50,000 characters count. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other forms too, as the language of the query (`language`, else English) has them. */
                q?: string;
                /**
                 * @description What kind of thing reported it.
                 *
                 *     * `article`: Article: a news article
                 *     * `interview`: Interview: an interview, in print or broadcast
                 *     * `broadcast`: Broadcast: a programme on radio, television or the net
                 *     * `communique`: Communiqué: an official text issued after talks
                 *     * `press-release`: Press release: an official text issued by one party
                 *     * `speech`: Speech: the text of a speech
                 *     * `treaty-text`: Treaty text: the text of a treaty or agreement, draft or signed
                 *     * `dataset`: Dataset: a published data set
                 *     * `report`: Report: a report or study
                 *     * `social-media`: Social media: a post
                 *     * `other`: Other: none of the other kinds
                 */
                kind?: ("article" | "interview" | "broadcast" | "communique" | "press-release" | "speech" | "treaty-text" | "dataset" | "report" | "social-media" | "other")[];
                /** @description Newspaper, agency or site. Compared as it is. */
                outlet?: string[];
                /** @description Who publishes it. Compared as it is. */
                publisher?: string[];
                /** @description Language (BCP 47). Compared as it is, as `en`. */
                language?: string[];
                /** @description Title as printed. Compared as it is. */
                title?: string[];
                /** @description Author as printed. Compared as it is. */
                byline?: string[];
                /** @description Address. Compared as it is. */
                url?: string[];
                /** @description SHA-256 of its text or file. Compared as it is. */
                sha256?: string[];
                /** @description When it was published. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                published?: string[];
                /** @description When it was published. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "published.within"?: string[];
                /** @description What others call it: `scheme:value`, as `wikidata:Q58217`. */
                identifier?: string[];
                /** @description Whether date filters keep records that have no such date. */
                unknown?: "include" | "exclude";
                /** @description The documents as they stood at a moment (RFC 3339, with its zone) or at a position of the log, of the records that are published now. Not with filters, which look at records as they are now. */
                as_of?: string | unknown | unknown;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The format. */
                suffix: "ndjson" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One document a line, byte for byte as a record's address serves it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description To where it is sent from: `Location`. */
            307: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Streams are not served here. */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportSpeaker: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100; an id that was merged stands for its survivor. */
                id?: string[];
                /** @description Full-text search in the record's own names and texts, of which the first 50,000 characters count. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other forms too, as the language of the query (`language`, else English) has them. */
                q?: string;
                /** @description Held an office of it. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `party.exact` does not. */
                party?: string[];
                /** @description Held an office of it. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "party.exact"?: string[];
                /**
                 * @description Gender as a source states it.
                 *
                 *     * `female`: Female
                 *     * `male`: Male
                 *     * `other`: Other: stated, and neither female nor male
                 */
                gender?: ("female" | "male" | "other")[];
                /** @description The name as it is usually printed in English. Compared as it is. */
                name?: string[];
                /** @description Family name. Compared as it is. */
                family_name?: string[];
                /** @description Date of birth. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                born?: string[];
                /** @description Date of birth. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "born.within"?: string[];
                /** @description Date of death. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                died?: string[];
                /** @description Date of death. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "died.within"?: string[];
                /** @description What others call it: `scheme:value`, as `wikidata:Q58217`. */
                identifier?: string[];
                /** @description The language of `q` (BCP 47), several for any of them. English unless given. */
                language?: string[];
                /** @description Whether date filters keep records that have no such date. */
                unknown?: "include" | "exclude";
                /** @description The documents as they stood at a moment (RFC 3339, with its zone) or at a position of the log, of the records that are published now. Not with filters, which look at records as they are now. */
                as_of?: string | unknown | unknown;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The format. */
                suffix: "ndjson" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One document a line, byte for byte as a record's address serves it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description To where it is sent from: `Location`. */
            307: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Streams are not served here. */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportStatement: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100; an id that was merged stands for its survivor. */
                id?: string[];
                /** @description Full-text search in the record's own names and texts, of which the first 50,000 characters count. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other forms too, as the language of the query (`language`, else English) has them. */
                q?: string;
                /** @description Who said it. An id in `/speakers/`; several mean any of them. */
                speaker?: string[];
                /** @description The party it was spoken for. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `party.exact` does not. */
                party?: string[];
                /** @description The party it was spoken for. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "party.exact"?: string[];
                /** @description The office it was spoken in. An id in `/offices/`; several mean any of them. */
                office?: string[];
                /** @description Who relays it. An id in `/speakers/`; several mean any of them. */
                reported_by?: string[];
                /** @description A source that carries it. An id in `/sources/`; several mean any of them. */
                source?: string[];
                /** @description A subject of it. An id in `/topics/`; several mean any of them. Includes what is below it in the tree; `topic.exact` does not. */
                topic?: string[];
                /** @description A subject of it. Without what is below it in the tree. An id in `/topics/`; several mean any of them. */
                "topic.exact"?: string[];
                /** @description A talk it is about or responds to. An id in `/talks/`; several mean any of them. Includes what is below it in the tree; `talk.exact` does not. */
                talk?: string[];
                /** @description A talk it is about or responds to. Without what is below it in the tree. An id in `/talks/`; several mean any of them. */
                "talk.exact"?: string[];
                /** @description What it speaks of. An id, or `type:id` with one of `party`, `speaker`, `office`, `source`, `statement`, `talk`, `proposal`, `event`; several mean any of them. */
                about?: string[];
                /** @description What it answers. An id, or `type:id` with one of `party`, `speaker`, `office`, `source`, `statement`, `talk`, `proposal`, `event`; several mean any of them. */
                responds_to?: string[];
                /** @description To whom. An id, or `type:id` with one of `party`, `speaker`, `office`; several mean any of them. */
                addressed_to?: string[];
                /**
                 * @description How the words have come down.
                 *
                 *     * `quote`: Quote: the words themselves, between quote marks in the source
                 *     * `paraphrase`: Paraphrase: reported in other words
                 *     * `communique`: Communiqué: an official text
                 *     * `speech`: Speech: the text of a whole speech
                 *     * `mention`: Mention: somebody refers to it, and its content is not given
                 */
                kind?: ("quote" | "paraphrase" | "communique" | "speech" | "mention")[];
                /**
                 * @description Occasion or channel.
                 *
                 *     * `interview`: Interview
                 *     * `press-conference`: Press conference
                 *     * `briefing`: Briefing: a regular or background briefing for the press
                 *     * `speech`: Speech: an address to an audience
                 *     * `debate`: Debate: in a parliament, council or assembly
                 *     * `press-release`: Press release: a written statement to the press
                 *     * `document`: Document: a letter, note or other official document
                 *     * `call`: Call: a conversation by telephone or video
                 *     * `meeting`: Meeting: said at a meeting
                 *     * `article`: Article: written by the speaker for publication
                 *     * `social-media`: Social media
                 *     * `broadcast`: Broadcast: on radio, television or the net, other than an interview
                 *     * `other`: Other: none of the other channels
                 */
                medium?: ("interview" | "press-conference" | "briefing" | "speech" | "debate" | "press-release" | "document" | "call" | "meeting" | "article" | "social-media" | "broadcast" | "other")[];
                /** @description Language of the text (BCP 47). Compared as it is, as `en`. */
                language?: string[];
                /** @description Language it was spoken in (BCP 47). Compared as it is, as `ru`. */
                original_language?: string[];
                /** @description Where or to whom. Compared as it is, as `Russia Today`. */
                venue?: string[];
                /** @description The key shared by the parts of one utterance. Compared as it is. */
                sequence?: string[];
                /** @description When it was said. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                made_on?: string[];
                /** @description When it was said. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "made_on.within"?: string[];
                /** @description What others call it: `scheme:value`, as `wikidata:Q58217`. */
                identifier?: string[];
                /** @description Whether date filters keep records that have no such date. */
                unknown?: "include" | "exclude";
                /** @description The documents as they stood at a moment (RFC 3339, with its zone) or at a position of the log, of the records that are published now. Not with filters, which look at records as they are now. */
                as_of?: string | unknown | unknown;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The format. */
                suffix: "ndjson" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One document a line, byte for byte as a record's address serves it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description To where it is sent from: `Location`. */
            307: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Streams are not served here. */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportTalk: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100; an id that was merged stands for its survivor. */
                id?: string[];
                /** @description Full-text search in the record's own names and texts, of which the first 50,000 characters count. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other forms too, as the language of the query (`language`, else English) has them. */
                q?: string;
                /** @description The talk that it is directly part of. An id in `/talks/`; several mean any of them. */
                parent?: string[];
                /** @description The talk itself and all its parts. An id in `/talks/`; several mean any of them. Includes what is below it in the tree; `talk.exact` does not. */
                talk?: string[];
                /** @description The talk itself and all its parts. Without what is below it in the tree. An id in `/talks/`; several mean any of them. */
                "talk.exact"?: string[];
                /** @description A party that takes part. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `party.exact` does not. */
                party?: string[];
                /** @description A party that takes part. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "party.exact"?: string[];
                /** @description A person who takes part. An id in `/speakers/`; several mean any of them. */
                speaker?: string[];
                /** @description An office that takes part. An id in `/offices/`; several mean any of them. */
                office?: string[];
                /** @description A proposal on its agenda. An id in `/proposals/`; several mean any of them. */
                proposal?: string[];
                /** @description A subject on its agenda. An id in `/topics/`; several mean any of them. Includes what is below it in the tree; `topic.exact` does not. */
                topic?: string[];
                /** @description A subject on its agenda. Without what is below it in the tree. An id in `/topics/`; several mean any of them. */
                "topic.exact"?: string[];
                /** @description The country it takes place in. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `country.exact` does not. */
                country?: string[];
                /** @description The country it takes place in. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "country.exact"?: string[];
                /** @description What announced it. An id in `/statements/`; several mean any of them. */
                announced_by?: string[];
                /** @description A source that reports it. An id in `/sources/`; several mean any of them. */
                source?: string[];
                /**
                 * @description What node of the tree it is.
                 *
                 *     * `process`: Process: the whole of the negotiations on a matter
                 *     * `track`: Track: one strand of a process
                 *     * `round`: Round: one round of a process or track
                 *     * `meeting`: Meeting: one meeting
                 *     * `call`: Call: one call
                 *     * `contacts`: Contacts: a series of contacts that nobody counts
                 *     * `unspecified`: Unspecified: the source does not say
                 */
                kind?: ("process" | "track" | "round" | "meeting" | "call" | "contacts" | "unspecified")[];
                /**
                 * @description How far it has come.
                 *
                 *     * `proposed`: Proposed: one side or a third party suggests it
                 *     * `agreed`: Agreed: the parties have agreed to hold it
                 *     * `planned`: Planned: it is expected, and by whom it is agreed is not stated
                 *     * `scheduled`: Scheduled: a day is fixed
                 *     * `under-way`: Under way: it has begun
                 *     * `suspended`: Suspended: broken off for a time
                 *     * `held`: Held: it took place
                 *     * `concluded`: Concluded: it ended with an outcome
                 *     * `broken-off`: Broken off: it ended without one
                 *     * `cancelled`: Cancelled: it did not take place
                 *     * `unclear`: Unclear: the sources do not say, or contradict each other
                 */
                status?: ("proposed" | "agreed" | "planned" | "scheduled" | "under-way" | "suspended" | "held" | "concluded" | "broken-off" | "cancelled" | "unclear")[];
                /**
                 * @description How many sides.
                 *
                 *     * `bilateral`: Bilateral: two sides
                 *     * `trilateral`: Trilateral: three sides
                 *     * `multilateral`: Multilateral: more than three sides
                 *     * `indirect`: Indirect: through a mediator (proximity or shuttle talks)
                 */
                format?: ("bilateral" | "trilateral" | "multilateral" | "indirect")[];
                /** @description How many rounds are announced. */
                expected_rounds?: number[];
                /** @description How many tracks are announced. */
                expected_tracks?: number[];
                /** @description When it starts. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                starts?: string[];
                /** @description When it starts. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "starts.within"?: string[];
                /** @description When it ends. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                ends?: string[];
                /** @description When it ends. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "ends.within"?: string[];
                /** @description What others call it: `scheme:value`, as `wikidata:Q58217`. */
                identifier?: string[];
                /** @description The language of `q` (BCP 47), several for any of them. English unless given. */
                language?: string[];
                /** @description Whether date filters keep records that have no such date. */
                unknown?: "include" | "exclude";
                /** @description The documents as they stood at a moment (RFC 3339, with its zone) or at a position of the log, of the records that are published now. Not with filters, which look at records as they are now. */
                as_of?: string | unknown | unknown;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The format. */
                suffix: "ndjson" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One document a line, byte for byte as a record's address serves it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description To where it is sent from: `Location`. */
            307: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Streams are not served here. */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportTopic: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100; an id that was merged stands for its survivor. */
                id?: string[];
                /** @description Full-text search in the record's own names and texts, of which the first 50,000 characters count. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other forms too, as the language of the query (`language`, else English) has them. */
                q?: string;
                /** @description The wider subject that it is directly part of. An id in `/topics/`; several mean any of them. */
                parent?: string[];
                /** @description The subject's name. Compared as it is. */
                name?: string[];
                /** @description What others call it: `scheme:value`, as `wikidata:Q58217`. */
                identifier?: string[];
                /** @description The language of `q` (BCP 47), several for any of them. English unless given. */
                language?: string[];
                /** @description The documents as they stood at a moment (RFC 3339, with its zone) or at a position of the log, of the records that are published now. Not with filters, which look at records as they are now. */
                as_of?: string | unknown | unknown;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The format. */
                suffix: "ndjson" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One document a line, byte for byte as a record's address serves it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description To where it is sent from: `Location`. */
            307: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Streams are not served here. */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOffices: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100; an id that was merged stands for its survivor. */
                id?: string[];
                /** @description Full-text search in the record's own names and texts, of which the first 50,000 characters count. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other forms too, as the language of the query (`language`, else English) has them. */
                q?: string;
                /** @description Who holds it. An id in `/speakers/`; several mean any of them. */
                speaker?: string[];
                /** @description The party whose post it is. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `party.exact` does not. */
                party?: string[];
                /** @description The party whose post it is. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "party.exact"?: string[];
                /** @description The party for which it is held. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `on_behalf_of.exact` does not. */
                on_behalf_of?: string[];
                /** @description The party for which it is held. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "on_behalf_of.exact"?: string[];
                /** @description A source that shows it. An id in `/sources/`; several mean any of them. */
                source?: string[];
                /** @description The post's title. Compared as it is. */
                title?: string[];
                /** @description Role in it. Compared as it is. */
                role?: string[];
                /** @description Constituency or area. Compared as it is. */
                area?: string[];
                /** @description Legislative period. Compared as it is. */
                legislative_period?: string[];
                /** @description Held then. An EDTF date at which the term possibly ran; a bound that is not stated excludes nothing. */
                at?: string[];
                /** @description Since when it is held. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                start?: string[];
                /** @description Since when it is held. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "start.within"?: string[];
                /** @description Until when it was held. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                end?: string[];
                /** @description Until when it was held. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "end.within"?: string[];
                /** @description What others call it: `scheme:value`, as `wikidata:Q58217`. */
                identifier?: string[];
                /** @description The language of `q` (BCP 47), several for any of them. English unless given. */
                language?: string[];
                /** @description With 1, `highlights` has snippets of each document's texts, in which the words of `q` are marked. */
                highlight?: "0" | "1";
                /** @description Whether date filters keep records that have no such date. */
                unknown?: "include" | "exclude";
                /**
                 * @description The order of the list.
                 *
                 *     * `-start`: newest start first (start, else end), undated last, then id
                 *     * `start`: oldest start first (start, else end), undated last, then id
                 *     * `id`: by id, A to Z
                 *     * `-id`: by id, Z to A
                 *     * `-updated`: the last published change first
                 *     * `updated`: the oldest unchanged first
                 */
                order?: "-start" | "start" | "id" | "-id" | "-updated" | "updated";
                /** @description Only these members of each document of the list, and `id` and `type`; what is included stays whole. */
                fields?: ("id" | "type" | "version" | "updated" | "change_note" | "speaker" | "party" | "title" | "role" | "on_behalf_of" | "area" | "legislative_period" | "start" | "end" | "sources" | "original" | "identifiers" | "inferences")[];
                /** @description Related records, once each under `included`. From here: `speaker`, `party`, `on_behalf_of`, `sources`; and on from there, as in `responses.statement.speaker`, to 3 names. Up to 20 paths. */
                include?: string[];
                /** @description How many records a page has. A batch by `id` is one page unless this is given. */
                limit?: number;
                /** @description With `exact`, `count` is the number of records in the whole list. Counting many takes time. */
                count?: "none" | "exact";
                /** @description Where to go on: opaque, taken from `next` or `previous` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficePage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOffice: {
        parameters: {
            query?: {
                /** @description Only these members of each document of the list, and `id` and `type`; what is included stays whole. */
                fields?: ("id" | "type" | "version" | "updated" | "change_note" | "speaker" | "party" | "title" | "role" | "on_behalf_of" | "area" | "legislative_period" | "start" | "end" | "sources" | "original" | "identifiers" | "inferences")[];
                /** @description Related records, once each under `included`. From here: `speaker`, `party`, `on_behalf_of`, `sources`; and on from there, as in `responses.statement.speaker`, to 3 names. Up to 20 paths. */
                include?: string[];
                /** @description The document as it stood at a moment (RFC 3339, with its zone) or at a position of the log. Not with `include`. */
                as_of?: string | unknown | unknown;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document; `included` is there only with `include`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeWithIncluded"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOfficeReferences: {
        parameters: {
            query?: {
                /** @description How many a page has. */
                limit?: number;
                /** @description Where to go on: opaque, taken from `next` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of links. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferencesPage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOfficeVersions: {
        parameters: {
            query?: {
                /** @description How many a page has. */
                limit?: number;
                /** @description Where to go on: opaque, taken from `next` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionsPage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOfficeVersion: {
        parameters: {
            query?: {
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
                /** @description The number of the version. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Office"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareOfficeVersions: {
        parameters: {
            query?: {
                /** @description The version to start from: the one before, if absent. */
                from?: number;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
                /** @description The number of the version. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The difference. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDifference"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listParties: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100; an id that was merged stands for its survivor. */
                id?: string[];
                /** @description Full-text search in the record's own names and texts, of which the first 50,000 characters count. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other forms too, as the language of the query (`language`, else English) has them. */
                q?: string;
                /**
                 * @description What the party is.
                 *
                 *     * `state`: State: a sovereign state
                 *     * `territory`: Territory: a dependent or disputed territory with a code of its own
                 *     * `ministry`: Ministry: a ministry or department of a government
                 *     * `government-office`: Government office: a presidency, agency or other office of a government
                 *     * `legislature`: Legislature: a parliament or one of its chambers
                 *     * `court`: Court: a court or tribunal
                 *     * `military`: Military: armed forces of a state
                 *     * `intergovernmental-organization`: Intergovernmental organization: founded by a treaty between states
                 *     * `organ`: Organ: a body of an intergovernmental organization
                 *     * `alliance`: Alliance: an organization for common defence
                 *     * `bloc`: Bloc: a group of states that acts together without an organization
                 *     * `non-governmental-organization`: Non-governmental organization
                 *     * `political-party`: Political party: a party, faction or parliamentary group
                 *     * `armed-group`: Armed group: an organized armed group that is not a state's
                 *     * `delegation`: Delegation: a delegation or negotiating team
                 *     * `collective`: Collective: several parties named together, as “NATO member states”
                 *     * `company`: Company: a company or other commercial body
                 *     * `media`: Media: a newspaper, broadcaster or agency that acts as a party
                 *     * `other`: Other: none of the other kinds
                 */
                kind?: ("state" | "territory" | "ministry" | "government-office" | "legislature" | "court" | "military" | "intergovernmental-organization" | "organ" | "alliance" | "bloc" | "non-governmental-organization" | "political-party" | "armed-group" | "delegation" | "collective" | "company" | "media" | "other")[];
                /** @description The party that it is directly part of. An id in `/parties/`; several mean any of them. */
                parent?: string[];
                /** @description What it is a member of. An id in `/parties/`; several mean any of them. */
                member_of?: string[];
                /** @description The usual English name. Compared as it is. */
                name?: string[];
                /** @description ISO 3166-1 alpha-2 code. Compared as it is, as `RU`. */
                iso3166_alpha2?: string[];
                /** @description ISO 3166-1 alpha-3 code. Compared as it is, as `RUS`. */
                iso3166_alpha3?: string[];
                /** @description CAMEO actor code. Compared as it is, as `RUSGOV`. */
                cameo_code?: string[];
                /** @description Correlates of War state number. */
                cow_code?: number[];
                /** @description Gleditsch-Ward state number. */
                gw_code?: number[];
                /** @description What others call it: `scheme:value`, as `wikidata:Q58217`. */
                identifier?: string[];
                /** @description The language of `q` (BCP 47), several for any of them. English unless given. */
                language?: string[];
                /** @description With 1, `highlights` has snippets of each document's texts, in which the words of `q` are marked. */
                highlight?: "0" | "1";
                /**
                 * @description The order of the list.
                 *
                 *     * `id`: by id, A to Z
                 *     * `-id`: by id, Z to A
                 *     * `-updated`: the last published change first
                 *     * `updated`: the oldest unchanged first
                 */
                order?: "id" | "-id" | "-updated" | "updated";
                /** @description Only these members of each document of the list, and `id` and `type`; what is included stays whole. */
                fields?: ("id" | "type" | "version" | "updated" | "change_note" | "name" | "short_name" | "aliases" | "kind" | "parent" | "memberships" | "iso3166_alpha2" | "iso3166_alpha3" | "cameo_code" | "cow_code" | "gw_code" | "original" | "identifiers" | "inferences")[];
                /** @description Related records, once each under `included`. From here: `parent`, `memberships.party`, `ancestors`, `children`; and on from there, as in `responses.statement.speaker`, to 3 names. Up to 20 paths. */
                include?: string[];
                /** @description How many records a page has. A batch by `id` is one page unless this is given. */
                limit?: number;
                /** @description With `exact`, `count` is the number of records in the whole list. Counting many takes time. */
                count?: "none" | "exact";
                /** @description Where to go on: opaque, taken from `next` or `previous` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartyPage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getParty: {
        parameters: {
            query?: {
                /** @description Only these members of each document of the list, and `id` and `type`; what is included stays whole. */
                fields?: ("id" | "type" | "version" | "updated" | "change_note" | "name" | "short_name" | "aliases" | "kind" | "parent" | "memberships" | "iso3166_alpha2" | "iso3166_alpha3" | "cameo_code" | "cow_code" | "gw_code" | "original" | "identifiers" | "inferences")[];
                /** @description Related records, once each under `included`. From here: `parent`, `memberships.party`, `ancestors`, `children`; and on from there, as in `responses.statement.speaker`, to 3 names. Up to 20 paths. */
                include?: string[];
                /** @description The document as it stood at a moment (RFC 3339, with its zone) or at a position of the log. Not with `include`. */
                as_of?: string | unknown | unknown;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document; `included` is there only with `include`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartyWithIncluded"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPartyReferences: {
        parameters: {
            query?: {
                /** @description How many a page has. */
                limit?: number;
                /** @description Where to go on: opaque, taken from `next` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of links. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferencesPage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPartyVersions: {
        parameters: {
            query?: {
                /** @description How many a page has. */
                limit?: number;
                /** @description Where to go on: opaque, taken from `next` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionsPage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPartyVersion: {
        parameters: {
            query?: {
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
                /** @description The number of the version. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Party"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    comparePartyVersions: {
        parameters: {
            query?: {
                /** @description The version to start from: the one before, if absent. */
                from?: number;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
                /** @description The number of the version. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The difference. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDifference"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProblemKinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What it means and what to do. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemKind"][];
                };
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProblemKindsOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: "unknown-parameter" | "malformed-parameter" | "malformed-request" | "not-authenticated" | "unknown-key" | "expired-key" | "revoked-key" | "missing-scope" | "too-many-webhooks" | "cannot-resume" | "forbidden" | "not-found" | "method-not-allowed" | "not-acceptable" | "gone" | "position-gone" | "position-too-old" | "unsupported-media-type" | "range-not-satisfiable" | "throttled" | "internal-error" | "behind" | "no-streams" | "too-many-streams" | "keys-unavailable" | "database-unavailable" | "not-ready" | "storage-unavailable" | "too-slow";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What it means and what to do. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemKind"];
                };
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProposals: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100; an id that was merged stands for its survivor. */
                id?: string[];
                /** @description Full-text search in the record's own names and texts, of which the first 50,000 characters count. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other forms too, as the language of the query (`language`, else English) has them. */
                q?: string;
                /** @description A party that put it forward. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `proposer.exact` does not. */
                proposer?: string[];
                /** @description A party that put it forward. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "proposer.exact"?: string[];
                /** @description A party it is put to. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `addressee.exact` does not. */
                addressee?: string[];
                /** @description A party it is put to. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "addressee.exact"?: string[];
                /** @description A party that signed. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `signatory.exact` does not. */
                signatory?: string[];
                /** @description A party that signed. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "signatory.exact"?: string[];
                /** @description A party that answered it. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `responded_by.exact` does not. */
                responded_by?: string[];
                /** @description A party that answered it. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "responded_by.exact"?: string[];
                /** @description A party in any role: it put it forward, is addressed, signed or answered. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `party.exact` does not. */
                party?: string[];
                /** @description A party in any role: it put it forward, is addressed, signed or answered. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "party.exact"?: string[];
                /** @description A person who signed. An id in `/speakers/`; several mean any of them. */
                speaker?: string[];
                /** @description Who reports an answer. An id in `/speakers/`; several mean any of them. */
                according_to?: string[];
                /** @description A statement that answers. An id in `/statements/`; several mean any of them. */
                statement?: string[];
                /** @description A source that reports it. An id in `/sources/`; several mean any of them. */
                source?: string[];
                /** @description What it supersedes. An id in `/proposals/`; several mean any of them. */
                supersedes?: string[];
                /** @description What it relates to. An id in `/proposals/`; several mean any of them. */
                relates_to?: string[];
                /**
                 * @description How some party answered it.
                 *
                 *     * `accept`: Accept
                 *     * `welcome`: Welcome: favourable, without accepting
                 *     * `conditional`: Conditional: on a condition that it states
                 *     * `counter`: Counter: with a proposal of its own
                 *     * `reject`: Reject
                 *     * `no-answer`: No answer: it is known not to have answered
                 *     * `unspecified`: Unspecified: it answered, and the source does not say how
                 */
                stance?: ("accept" | "welcome" | "conditional" | "counter" | "reject" | "no-answer" | "unspecified")[];
                /**
                 * @description What kind of text or idea it is.
                 *
                 *     * `draft-treaty`: Draft treaty
                 *     * `draft-agreement`: Draft agreement
                 *     * `treaty`: Treaty: signed
                 *     * `agreement`: Agreement: signed or otherwise concluded
                 *     * `plan`: Plan
                 *     * `demand`: Demand
                 *     * `resolution`: Resolution: draft or adopted
                 *     * `declaration`: Declaration: joint or unilateral
                 *     * `other`: Other: none of the other kinds
                 */
                kind?: ("draft-treaty" | "draft-agreement" | "treaty" | "agreement" | "plan" | "demand" | "resolution" | "declaration" | "other")[];
                /**
                 * @description How far it has come.
                 *
                 *     * `floated`: Floated: mentioned, with no text
                 *     * `tabled`: Tabled: handed to the other side
                 *     * `published`: Published: its text is public
                 *     * `under-discussion`: Under discussion: the parties negotiate about it
                 *     * `accepted`: Accepted: agreed, and not signed yet
                 *     * `signed`: Signed
                 *     * `rejected`: Rejected
                 *     * `withdrawn`: Withdrawn by who proposed it
                 *     * `superseded`: Superseded by another proposal
                 *     * `unilateral`: Unilateral: declared by one side
                 *     * `unclear`: Unclear: the sources do not say, or contradict each other
                 */
                status?: ("floated" | "tabled" | "published" | "under-discussion" | "accepted" | "signed" | "rejected" | "withdrawn" | "superseded" | "unilateral" | "unclear")[];
                /** @description A code that a coding scheme gives it. Compared as it is. */
                coding?: string[];
                /** @description When its text was published. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                published_on?: string[];
                /** @description When its text was published. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "published_on.within"?: string[];
                /** @description When it was signed. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                signed_on?: string[];
                /** @description When it was signed. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "signed_on.within"?: string[];
                /** @description What others call it: `scheme:value`, as `wikidata:Q58217`. */
                identifier?: string[];
                /** @description The language of `q` (BCP 47), several for any of them. English unless given. */
                language?: string[];
                /** @description With 1, `highlights` has snippets of each document's texts, in which the words of `q` are marked. */
                highlight?: "0" | "1";
                /** @description Whether date filters keep records that have no such date. */
                unknown?: "include" | "exclude";
                /**
                 * @description The order of the list.
                 *
                 *     * `-published_on`: newest published_on first (start, else end), undated last, then id
                 *     * `published_on`: oldest published_on first (start, else end), undated last, then id
                 *     * `-signed_on`: newest signed_on first (start, else end), undated last, then id
                 *     * `signed_on`: oldest signed_on first (start, else end), undated last, then id
                 *     * `id`: by id, A to Z
                 *     * `-id`: by id, Z to A
                 *     * `-updated`: the last published change first
                 *     * `updated`: the oldest unchanged first
                 */
                order?: "-published_on" | "published_on" | "-signed_on" | "signed_on" | "id" | "-id" | "-updated" | "updated";
                /** @description Only these members of each document of the list, and `id` and `type`; what is included stays whole. */
                fields?: ("id" | "type" | "version" | "updated" | "change_note" | "kind" | "kind_stated" | "title" | "proposers" | "addressees" | "signatories" | "status" | "status_history" | "published_on" | "signed_on" | "provisions" | "supersedes" | "relates_to" | "codings" | "responses" | "sources" | "original" | "identifiers" | "inferences")[];
                /** @description Related records, once each under `included`. From here: `proposers`, `addressees`, `signatories.party`, `signatories.speaker`, `status_history.by`, `status_history.evidence`, `supersedes`, `relates_to`, `responses.party`, `responses.according_to`, `responses.statement`, `responses.source`, `sources`; and on from there, as in `responses.statement.speaker`, to 3 names. Up to 20 paths. */
                include?: string[];
                /** @description How many records a page has. A batch by `id` is one page unless this is given. */
                limit?: number;
                /** @description With `exact`, `count` is the number of records in the whole list. Counting many takes time. */
                count?: "none" | "exact";
                /** @description Where to go on: opaque, taken from `next` or `previous` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalPage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProposal: {
        parameters: {
            query?: {
                /** @description Only these members of each document of the list, and `id` and `type`; what is included stays whole. */
                fields?: ("id" | "type" | "version" | "updated" | "change_note" | "kind" | "kind_stated" | "title" | "proposers" | "addressees" | "signatories" | "status" | "status_history" | "published_on" | "signed_on" | "provisions" | "supersedes" | "relates_to" | "codings" | "responses" | "sources" | "original" | "identifiers" | "inferences")[];
                /** @description Related records, once each under `included`. From here: `proposers`, `addressees`, `signatories.party`, `signatories.speaker`, `status_history.by`, `status_history.evidence`, `supersedes`, `relates_to`, `responses.party`, `responses.according_to`, `responses.statement`, `responses.source`, `sources`; and on from there, as in `responses.statement.speaker`, to 3 names. Up to 20 paths. */
                include?: string[];
                /** @description The document as it stood at a moment (RFC 3339, with its zone) or at a position of the log. Not with `include`. */
                as_of?: string | unknown | unknown;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document; `included` is there only with `include`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalWithIncluded"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProposalReferences: {
        parameters: {
            query?: {
                /** @description How many a page has. */
                limit?: number;
                /** @description Where to go on: opaque, taken from `next` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of links. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferencesPage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProposalVersions: {
        parameters: {
            query?: {
                /** @description How many a page has. */
                limit?: number;
                /** @description Where to go on: opaque, taken from `next` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionsPage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProposalVersion: {
        parameters: {
            query?: {
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
                /** @description The number of the version. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareProposalVersions: {
        parameters: {
            query?: {
                /** @description The version to start from: the one before, if absent. */
                from?: number;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
                /** @description The number of the version. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The difference. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDifference"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search: {
        parameters: {
            query?: {
                /** @description Required. As `q` of the lists. */
                q?: string;
                /** @description The language of `q` (BCP 47), several for any of them. English unless given. */
                language?: string[];
                /** @description Only records of these types. All unless given. */
                types?: ("event" | "events" | "office" | "offices" | "parties" | "party" | "proposal" | "proposals" | "source" | "sources" | "speaker" | "speakers" | "statement" | "statements" | "talk" | "talks" | "topic" | "topics")[];
                /** @description With 1, `highlights` has snippets in which the matched words are marked. */
                highlight?: "0" | "1";
                /** @description Related records, once each under `included`: paths of these types' lists, as `speaker`, `participants.party` or `responses.statement.speaker`, up to 20. What a type does not have counts for the others. */
                include?: string[];
                /** @description How many records a page has. */
                limit?: number;
                /** @description Where to go on: opaque, taken from `next` or `previous`. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchPage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSources: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100; an id that was merged stands for its survivor. */
                id?: string[];
                /** @description Full-text search in the record's own names and texts, of which the first 50,000 characters count. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other forms too, as the language of the query (`language`, else English) has them. */
                q?: string;
                /**
                 * @description What kind of thing reported it.
                 *
                 *     * `article`: Article: a news article
                 *     * `interview`: Interview: an interview, in print or broadcast
                 *     * `broadcast`: Broadcast: a programme on radio, television or the net
                 *     * `communique`: Communiqué: an official text issued after talks
                 *     * `press-release`: Press release: an official text issued by one party
                 *     * `speech`: Speech: the text of a speech
                 *     * `treaty-text`: Treaty text: the text of a treaty or agreement, draft or signed
                 *     * `dataset`: Dataset: a published data set
                 *     * `report`: Report: a report or study
                 *     * `social-media`: Social media: a post
                 *     * `other`: Other: none of the other kinds
                 */
                kind?: ("article" | "interview" | "broadcast" | "communique" | "press-release" | "speech" | "treaty-text" | "dataset" | "report" | "social-media" | "other")[];
                /** @description Newspaper, agency or site. Compared as it is. */
                outlet?: string[];
                /** @description Who publishes it. Compared as it is. */
                publisher?: string[];
                /** @description Language (BCP 47). Compared as it is, as `en`. */
                language?: string[];
                /** @description Title as printed. Compared as it is. */
                title?: string[];
                /** @description Author as printed. Compared as it is. */
                byline?: string[];
                /** @description Address. Compared as it is. */
                url?: string[];
                /** @description SHA-256 of its text or file. Compared as it is. */
                sha256?: string[];
                /** @description When it was published. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                published?: string[];
                /** @description When it was published. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "published.within"?: string[];
                /** @description What others call it: `scheme:value`, as `wikidata:Q58217`. */
                identifier?: string[];
                /** @description With 1, `highlights` has snippets of each document's texts, in which the words of `q` are marked. */
                highlight?: "0" | "1";
                /** @description Whether date filters keep records that have no such date. */
                unknown?: "include" | "exclude";
                /**
                 * @description The order of the list.
                 *
                 *     * `-published`: newest published first (start, else end), undated last, then id
                 *     * `published`: oldest published first (start, else end), undated last, then id
                 *     * `id`: by id, A to Z
                 *     * `-id`: by id, Z to A
                 *     * `-updated`: the last published change first
                 *     * `updated`: the oldest unchanged first
                 */
                order?: "-published" | "published" | "id" | "-id" | "-updated" | "updated";
                /** @description Only these members of each document of the list, and `id` and `type`; what is included stays whole. */
                fields?: ("id" | "type" | "version" | "updated" | "change_note" | "kind" | "outlet" | "section" | "title" | "url" | "byline" | "publisher" | "language" | "published" | "accessed" | "archive_url" | "licence" | "dataset_version" | "sha256" | "original" | "identifiers" | "inferences")[];
                /** @description How many records a page has. A batch by `id` is one page unless this is given. */
                limit?: number;
                /** @description With `exact`, `count` is the number of records in the whole list. Counting many takes time. */
                count?: "none" | "exact";
                /** @description Where to go on: opaque, taken from `next` or `previous` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcePage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSource: {
        parameters: {
            query?: {
                /** @description Only these members of each document of the list, and `id` and `type`; what is included stays whole. */
                fields?: ("id" | "type" | "version" | "updated" | "change_note" | "kind" | "outlet" | "section" | "title" | "url" | "byline" | "publisher" | "language" | "published" | "accessed" | "archive_url" | "licence" | "dataset_version" | "sha256" | "original" | "identifiers" | "inferences")[];
                /** @description The document as it stood at a moment (RFC 3339, with its zone) or at a position of the log. Not with `include`. */
                as_of?: string | unknown | unknown;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document; `included` is there only with `include`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceWithIncluded"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSourceReferences: {
        parameters: {
            query?: {
                /** @description How many a page has. */
                limit?: number;
                /** @description Where to go on: opaque, taken from `next` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of links. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferencesPage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSourceVersions: {
        parameters: {
            query?: {
                /** @description How many a page has. */
                limit?: number;
                /** @description Where to go on: opaque, taken from `next` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionsPage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSourceVersion: {
        parameters: {
            query?: {
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
                /** @description The number of the version. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareSourceVersions: {
        parameters: {
            query?: {
                /** @description The version to start from: the one before, if absent. */
                from?: number;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
                /** @description The number of the version. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The difference. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDifference"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSpeakers: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100; an id that was merged stands for its survivor. */
                id?: string[];
                /** @description Full-text search in the record's own names and texts, of which the first 50,000 characters count. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other forms too, as the language of the query (`language`, else English) has them. */
                q?: string;
                /** @description Held an office of it. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `party.exact` does not. */
                party?: string[];
                /** @description Held an office of it. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "party.exact"?: string[];
                /**
                 * @description Gender as a source states it.
                 *
                 *     * `female`: Female
                 *     * `male`: Male
                 *     * `other`: Other: stated, and neither female nor male
                 */
                gender?: ("female" | "male" | "other")[];
                /** @description The name as it is usually printed in English. Compared as it is. */
                name?: string[];
                /** @description Family name. Compared as it is. */
                family_name?: string[];
                /** @description Date of birth. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                born?: string[];
                /** @description Date of birth. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "born.within"?: string[];
                /** @description Date of death. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                died?: string[];
                /** @description Date of death. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "died.within"?: string[];
                /** @description What others call it: `scheme:value`, as `wikidata:Q58217`. */
                identifier?: string[];
                /** @description The language of `q` (BCP 47), several for any of them. English unless given. */
                language?: string[];
                /** @description With 1, `highlights` has snippets of each document's texts, in which the words of `q` are marked. */
                highlight?: "0" | "1";
                /** @description Whether date filters keep records that have no such date. */
                unknown?: "include" | "exclude";
                /**
                 * @description The order of the list.
                 *
                 *     * `id`: by id, A to Z
                 *     * `-id`: by id, Z to A
                 *     * `-updated`: the last published change first
                 *     * `updated`: the oldest unchanged first
                 */
                order?: "id" | "-id" | "-updated" | "updated";
                /** @description Only these members of each document of the list, and `id` and `type`; what is included stays whole. */
                fields?: ("id" | "type" | "version" | "updated" | "change_note" | "name" | "sort_name" | "given_name" | "family_name" | "aliases" | "honorific" | "gender" | "born" | "died" | "links" | "images" | "original" | "identifiers" | "inferences")[];
                /** @description Related records, once each under `included`. From here: `offices`; and on from there, as in `responses.statement.speaker`, to 3 names. Up to 20 paths. */
                include?: string[];
                /** @description How many records a page has. A batch by `id` is one page unless this is given. */
                limit?: number;
                /** @description With `exact`, `count` is the number of records in the whole list. Counting many takes time. */
                count?: "none" | "exact";
                /** @description Where to go on: opaque, taken from `next` or `previous` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpeakerPage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSpeaker: {
        parameters: {
            query?: {
                /** @description Only these members of each document of the list, and `id` and `type`; what is included stays whole. */
                fields?: ("id" | "type" | "version" | "updated" | "change_note" | "name" | "sort_name" | "given_name" | "family_name" | "aliases" | "honorific" | "gender" | "born" | "died" | "links" | "images" | "original" | "identifiers" | "inferences")[];
                /** @description Related records, once each under `included`. From here: `offices`; and on from there, as in `responses.statement.speaker`, to 3 names. Up to 20 paths. */
                include?: string[];
                /** @description The document as it stood at a moment (RFC 3339, with its zone) or at a position of the log. Not with `include`. */
                as_of?: string | unknown | unknown;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document; `included` is there only with `include`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpeakerWithIncluded"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSpeakerReferences: {
        parameters: {
            query?: {
                /** @description How many a page has. */
                limit?: number;
                /** @description Where to go on: opaque, taken from `next` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of links. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferencesPage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSpeakerVersions: {
        parameters: {
            query?: {
                /** @description How many a page has. */
                limit?: number;
                /** @description Where to go on: opaque, taken from `next` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionsPage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSpeakerVersion: {
        parameters: {
            query?: {
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
                /** @description The number of the version. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Speaker"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareSpeakerVersions: {
        parameters: {
            query?: {
                /** @description The version to start from: the one before, if absent. */
                from?: number;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
                /** @description The number of the version. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The difference. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDifference"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatements: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100; an id that was merged stands for its survivor. */
                id?: string[];
                /** @description Full-text search in the record's own names and texts, of which the first 50,000 characters count. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other forms too, as the language of the query (`language`, else English) has them. */
                q?: string;
                /** @description Who said it. An id in `/speakers/`; several mean any of them. */
                speaker?: string[];
                /** @description The party it was spoken for. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `party.exact` does not. */
                party?: string[];
                /** @description The party it was spoken for. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "party.exact"?: string[];
                /** @description The office it was spoken in. An id in `/offices/`; several mean any of them. */
                office?: string[];
                /** @description Who relays it. An id in `/speakers/`; several mean any of them. */
                reported_by?: string[];
                /** @description A source that carries it. An id in `/sources/`; several mean any of them. */
                source?: string[];
                /** @description A subject of it. An id in `/topics/`; several mean any of them. Includes what is below it in the tree; `topic.exact` does not. */
                topic?: string[];
                /** @description A subject of it. Without what is below it in the tree. An id in `/topics/`; several mean any of them. */
                "topic.exact"?: string[];
                /** @description A talk it is about or responds to. An id in `/talks/`; several mean any of them. Includes what is below it in the tree; `talk.exact` does not. */
                talk?: string[];
                /** @description A talk it is about or responds to. Without what is below it in the tree. An id in `/talks/`; several mean any of them. */
                "talk.exact"?: string[];
                /** @description What it speaks of. An id, or `type:id` with one of `party`, `speaker`, `office`, `source`, `statement`, `talk`, `proposal`, `event`; several mean any of them. */
                about?: string[];
                /** @description What it answers. An id, or `type:id` with one of `party`, `speaker`, `office`, `source`, `statement`, `talk`, `proposal`, `event`; several mean any of them. */
                responds_to?: string[];
                /** @description To whom. An id, or `type:id` with one of `party`, `speaker`, `office`; several mean any of them. */
                addressed_to?: string[];
                /**
                 * @description How the words have come down.
                 *
                 *     * `quote`: Quote: the words themselves, between quote marks in the source
                 *     * `paraphrase`: Paraphrase: reported in other words
                 *     * `communique`: Communiqué: an official text
                 *     * `speech`: Speech: the text of a whole speech
                 *     * `mention`: Mention: somebody refers to it, and its content is not given
                 */
                kind?: ("quote" | "paraphrase" | "communique" | "speech" | "mention")[];
                /**
                 * @description Occasion or channel.
                 *
                 *     * `interview`: Interview
                 *     * `press-conference`: Press conference
                 *     * `briefing`: Briefing: a regular or background briefing for the press
                 *     * `speech`: Speech: an address to an audience
                 *     * `debate`: Debate: in a parliament, council or assembly
                 *     * `press-release`: Press release: a written statement to the press
                 *     * `document`: Document: a letter, note or other official document
                 *     * `call`: Call: a conversation by telephone or video
                 *     * `meeting`: Meeting: said at a meeting
                 *     * `article`: Article: written by the speaker for publication
                 *     * `social-media`: Social media
                 *     * `broadcast`: Broadcast: on radio, television or the net, other than an interview
                 *     * `other`: Other: none of the other channels
                 */
                medium?: ("interview" | "press-conference" | "briefing" | "speech" | "debate" | "press-release" | "document" | "call" | "meeting" | "article" | "social-media" | "broadcast" | "other")[];
                /** @description Language of the text (BCP 47). Compared as it is, as `en`. */
                language?: string[];
                /** @description Language it was spoken in (BCP 47). Compared as it is, as `ru`. */
                original_language?: string[];
                /** @description Where or to whom. Compared as it is, as `Russia Today`. */
                venue?: string[];
                /** @description The key shared by the parts of one utterance. Compared as it is. */
                sequence?: string[];
                /** @description When it was said. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                made_on?: string[];
                /** @description When it was said. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "made_on.within"?: string[];
                /** @description What others call it: `scheme:value`, as `wikidata:Q58217`. */
                identifier?: string[];
                /** @description With 1, `highlights` has snippets of each document's texts, in which the words of `q` are marked. */
                highlight?: "0" | "1";
                /** @description Whether date filters keep records that have no such date. */
                unknown?: "include" | "exclude";
                /**
                 * @description The order of the list.
                 *
                 *     * `-made_on`: newest made_on first (start, else end), undated last, then id
                 *     * `made_on`: oldest made_on first (start, else end), undated last, then id
                 *     * `id`: by id, A to Z
                 *     * `-id`: by id, Z to A
                 *     * `-updated`: the last published change first
                 *     * `updated`: the oldest unchanged first
                 */
                order?: "-made_on" | "made_on" | "id" | "-id" | "-updated" | "updated";
                /** @description Only these members of each document of the list, and `id` and `type`; what is included stays whole. */
                fields?: ("id" | "type" | "version" | "updated" | "change_note" | "kind" | "text" | "language" | "original_text" | "original_language" | "speaker" | "office" | "party" | "reported_by" | "made_on" | "medium" | "venue" | "addressed_to" | "about" | "responds_to" | "topics" | "sequence" | "sequence_part" | "citations" | "original" | "identifiers" | "inferences")[];
                /** @description Related records, once each under `included`. From here: `speaker`, `office`, `party`, `reported_by`, `addressed_to`, `about`, `responds_to`, `topics`, `citations.source`; and on from there, as in `responses.statement.speaker`, to 3 names. Up to 20 paths. */
                include?: string[];
                /** @description How many records a page has. A batch by `id` is one page unless this is given. */
                limit?: number;
                /** @description With `exact`, `count` is the number of records in the whole list. Counting many takes time. */
                count?: "none" | "exact";
                /** @description Where to go on: opaque, taken from `next` or `previous` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementPage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatement: {
        parameters: {
            query?: {
                /** @description Only these members of each document of the list, and `id` and `type`; what is included stays whole. */
                fields?: ("id" | "type" | "version" | "updated" | "change_note" | "kind" | "text" | "language" | "original_text" | "original_language" | "speaker" | "office" | "party" | "reported_by" | "made_on" | "medium" | "venue" | "addressed_to" | "about" | "responds_to" | "topics" | "sequence" | "sequence_part" | "citations" | "original" | "identifiers" | "inferences")[];
                /** @description Related records, once each under `included`. From here: `speaker`, `office`, `party`, `reported_by`, `addressed_to`, `about`, `responds_to`, `topics`, `citations.source`; and on from there, as in `responses.statement.speaker`, to 3 names. Up to 20 paths. */
                include?: string[];
                /** @description The document as it stood at a moment (RFC 3339, with its zone) or at a position of the log. Not with `include`. */
                as_of?: string | unknown | unknown;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document; `included` is there only with `include`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementWithIncluded"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatementReferences: {
        parameters: {
            query?: {
                /** @description How many a page has. */
                limit?: number;
                /** @description Where to go on: opaque, taken from `next` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of links. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferencesPage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatementVersions: {
        parameters: {
            query?: {
                /** @description How many a page has. */
                limit?: number;
                /** @description Where to go on: opaque, taken from `next` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionsPage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatementVersion: {
        parameters: {
            query?: {
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
                /** @description The number of the version. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareStatementVersions: {
        parameters: {
            query?: {
                /** @description The version to start from: the one before, if absent. */
                from?: number;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
                /** @description The number of the version. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The difference. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDifference"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTalks: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100; an id that was merged stands for its survivor. */
                id?: string[];
                /** @description Full-text search in the record's own names and texts, of which the first 50,000 characters count. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other forms too, as the language of the query (`language`, else English) has them. */
                q?: string;
                /** @description The talk that it is directly part of. An id in `/talks/`; several mean any of them. */
                parent?: string[];
                /** @description The talk itself and all its parts. An id in `/talks/`; several mean any of them. Includes what is below it in the tree; `talk.exact` does not. */
                talk?: string[];
                /** @description The talk itself and all its parts. Without what is below it in the tree. An id in `/talks/`; several mean any of them. */
                "talk.exact"?: string[];
                /** @description A party that takes part. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `party.exact` does not. */
                party?: string[];
                /** @description A party that takes part. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "party.exact"?: string[];
                /** @description A person who takes part. An id in `/speakers/`; several mean any of them. */
                speaker?: string[];
                /** @description An office that takes part. An id in `/offices/`; several mean any of them. */
                office?: string[];
                /** @description A proposal on its agenda. An id in `/proposals/`; several mean any of them. */
                proposal?: string[];
                /** @description A subject on its agenda. An id in `/topics/`; several mean any of them. Includes what is below it in the tree; `topic.exact` does not. */
                topic?: string[];
                /** @description A subject on its agenda. Without what is below it in the tree. An id in `/topics/`; several mean any of them. */
                "topic.exact"?: string[];
                /** @description The country it takes place in. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `country.exact` does not. */
                country?: string[];
                /** @description The country it takes place in. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "country.exact"?: string[];
                /** @description What announced it. An id in `/statements/`; several mean any of them. */
                announced_by?: string[];
                /** @description A source that reports it. An id in `/sources/`; several mean any of them. */
                source?: string[];
                /**
                 * @description What node of the tree it is.
                 *
                 *     * `process`: Process: the whole of the negotiations on a matter
                 *     * `track`: Track: one strand of a process
                 *     * `round`: Round: one round of a process or track
                 *     * `meeting`: Meeting: one meeting
                 *     * `call`: Call: one call
                 *     * `contacts`: Contacts: a series of contacts that nobody counts
                 *     * `unspecified`: Unspecified: the source does not say
                 */
                kind?: ("process" | "track" | "round" | "meeting" | "call" | "contacts" | "unspecified")[];
                /**
                 * @description How far it has come.
                 *
                 *     * `proposed`: Proposed: one side or a third party suggests it
                 *     * `agreed`: Agreed: the parties have agreed to hold it
                 *     * `planned`: Planned: it is expected, and by whom it is agreed is not stated
                 *     * `scheduled`: Scheduled: a day is fixed
                 *     * `under-way`: Under way: it has begun
                 *     * `suspended`: Suspended: broken off for a time
                 *     * `held`: Held: it took place
                 *     * `concluded`: Concluded: it ended with an outcome
                 *     * `broken-off`: Broken off: it ended without one
                 *     * `cancelled`: Cancelled: it did not take place
                 *     * `unclear`: Unclear: the sources do not say, or contradict each other
                 */
                status?: ("proposed" | "agreed" | "planned" | "scheduled" | "under-way" | "suspended" | "held" | "concluded" | "broken-off" | "cancelled" | "unclear")[];
                /**
                 * @description How many sides.
                 *
                 *     * `bilateral`: Bilateral: two sides
                 *     * `trilateral`: Trilateral: three sides
                 *     * `multilateral`: Multilateral: more than three sides
                 *     * `indirect`: Indirect: through a mediator (proximity or shuttle talks)
                 */
                format?: ("bilateral" | "trilateral" | "multilateral" | "indirect")[];
                /** @description How many rounds are announced. */
                expected_rounds?: number[];
                /** @description How many tracks are announced. */
                expected_tracks?: number[];
                /** @description When it starts. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                starts?: string[];
                /** @description When it starts. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "starts.within"?: string[];
                /** @description When it ends. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                ends?: string[];
                /** @description When it ends. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "ends.within"?: string[];
                /** @description What others call it: `scheme:value`, as `wikidata:Q58217`. */
                identifier?: string[];
                /** @description The language of `q` (BCP 47), several for any of them. English unless given. */
                language?: string[];
                /** @description With 1, `highlights` has snippets of each document's texts, in which the words of `q` are marked. */
                highlight?: "0" | "1";
                /** @description Whether date filters keep records that have no such date. */
                unknown?: "include" | "exclude";
                /**
                 * @description The order of the list.
                 *
                 *     * `-starts`: newest starts first (start, else end), undated last, then id
                 *     * `starts`: oldest starts first (start, else end), undated last, then id
                 *     * `id`: by id, A to Z
                 *     * `-id`: by id, Z to A
                 *     * `-updated`: the last published change first
                 *     * `updated`: the oldest unchanged first
                 */
                order?: "-starts" | "starts" | "id" | "-id" | "-updated" | "updated";
                /** @description Only these members of each document of the list, and `id` and `type`; what is included stays whole. */
                fields?: ("id" | "type" | "version" | "updated" | "change_note" | "kind" | "kind_stated" | "parent" | "title" | "status" | "status_history" | "starts" | "starts_at" | "ends" | "place" | "country" | "format" | "participants" | "agenda" | "expected_rounds" | "expected_tracks" | "outcome" | "announced_by" | "sources" | "original" | "identifiers" | "inferences")[];
                /** @description Related records, once each under `included`. From here: `parent`, `ancestors`, `children`, `country`, `status_history.by`, `status_history.evidence`, `participants.party`, `participants.speaker`, `participants.office`, `agenda`, `announced_by`, `sources`; and on from there, as in `responses.statement.speaker`, to 3 names. Up to 20 paths. */
                include?: string[];
                /** @description How many records a page has. A batch by `id` is one page unless this is given. */
                limit?: number;
                /** @description With `exact`, `count` is the number of records in the whole list. Counting many takes time. */
                count?: "none" | "exact";
                /** @description Where to go on: opaque, taken from `next` or `previous` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TalkPage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTalk: {
        parameters: {
            query?: {
                /** @description Only these members of each document of the list, and `id` and `type`; what is included stays whole. */
                fields?: ("id" | "type" | "version" | "updated" | "change_note" | "kind" | "kind_stated" | "parent" | "title" | "status" | "status_history" | "starts" | "starts_at" | "ends" | "place" | "country" | "format" | "participants" | "agenda" | "expected_rounds" | "expected_tracks" | "outcome" | "announced_by" | "sources" | "original" | "identifiers" | "inferences")[];
                /** @description Related records, once each under `included`. From here: `parent`, `ancestors`, `children`, `country`, `status_history.by`, `status_history.evidence`, `participants.party`, `participants.speaker`, `participants.office`, `agenda`, `announced_by`, `sources`; and on from there, as in `responses.statement.speaker`, to 3 names. Up to 20 paths. */
                include?: string[];
                /** @description The document as it stood at a moment (RFC 3339, with its zone) or at a position of the log. Not with `include`. */
                as_of?: string | unknown | unknown;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document; `included` is there only with `include`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TalkWithIncluded"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTalkReferences: {
        parameters: {
            query?: {
                /** @description How many a page has. */
                limit?: number;
                /** @description Where to go on: opaque, taken from `next` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of links. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferencesPage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTalkVersions: {
        parameters: {
            query?: {
                /** @description How many a page has. */
                limit?: number;
                /** @description Where to go on: opaque, taken from `next` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionsPage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTalkVersion: {
        parameters: {
            query?: {
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
                /** @description The number of the version. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Talk"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareTalkVersions: {
        parameters: {
            query?: {
                /** @description The version to start from: the one before, if absent. */
                from?: number;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
                /** @description The number of the version. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The difference. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDifference"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTimeline: {
        parameters: {
            query?: {
                /** @description An EDTF date: what possibly was on its first day, or later. */
                from?: string;
                /** @description An EDTF date: what possibly was on its last day, or earlier. */
                to?: string;
                /** @description Only records of these types. All unless given. */
                types?: ("event" | "events" | "proposal" | "proposals" | "statement" | "statements" | "talk" | "talks")[];
                /** @description As in the lists. The party it was spoken for. An id in `/parties/`; several mean any of them. Includes what is below it in the tree; `party.exact` does not. */
                party?: string[];
                /** @description As in the lists. The party it was spoken for. Without what is below it in the tree. An id in `/parties/`; several mean any of them. */
                "party.exact"?: string[];
                /** @description As in the lists. Who said it. An id in `/speakers/`; several mean any of them. */
                speaker?: string[];
                /** @description As in the lists. A subject of it. An id in `/topics/`; several mean any of them. Includes what is below it in the tree; `topic.exact` does not. Gives statements and talks only. */
                topic?: string[];
                /** @description As in the lists. A subject of it. Without what is below it in the tree. An id in `/topics/`; several mean any of them. Gives statements and talks only. */
                "topic.exact"?: string[];
                /** @description As in the lists. A talk it is about or responds to. An id in `/talks/`; several mean any of them. Includes what is below it in the tree; `talk.exact` does not. Gives statements and talks only. */
                talk?: string[];
                /** @description As in the lists. A talk it is about or responds to. Without what is below it in the tree. An id in `/talks/`; several mean any of them. Gives statements and talks only. */
                "talk.exact"?: string[];
                /** @description As in the lists. Full-text search in the record's own names and texts, of which the first 50,000 characters count. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other forms too, as the language of the query (`language`, else English) has them. */
                q?: string;
                /** @description The language of `q` (BCP 47), several for any of them. English unless given. */
                language?: string[];
                /**
                 * @description * `date`: oldest first
                 *     * `-date`: newest first
                 */
                order?: "date" | "-date";
                /** @description Related records, once each under `included`: paths of these types' lists, as `speaker`, `participants.party` or `responses.statement.speaker`, up to 20. What a type does not have counts for the others. */
                include?: string[];
                /** @description How many records a page has. */
                limit?: number;
                /** @description Where to go on: opaque, taken from `next` or `previous`. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTopics: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100; an id that was merged stands for its survivor. */
                id?: string[];
                /** @description Full-text search in the record's own names and texts, of which the first 50,000 characters count. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other forms too, as the language of the query (`language`, else English) has them. */
                q?: string;
                /** @description The wider subject that it is directly part of. An id in `/topics/`; several mean any of them. */
                parent?: string[];
                /** @description The subject's name. Compared as it is. */
                name?: string[];
                /** @description What others call it: `scheme:value`, as `wikidata:Q58217`. */
                identifier?: string[];
                /** @description The language of `q` (BCP 47), several for any of them. English unless given. */
                language?: string[];
                /** @description With 1, `highlights` has snippets of each document's texts, in which the words of `q` are marked. */
                highlight?: "0" | "1";
                /**
                 * @description The order of the list.
                 *
                 *     * `id`: by id, A to Z
                 *     * `-id`: by id, Z to A
                 *     * `-updated`: the last published change first
                 *     * `updated`: the oldest unchanged first
                 */
                order?: "id" | "-id" | "-updated" | "updated";
                /** @description Only these members of each document of the list, and `id` and `type`; what is included stays whole. */
                fields?: ("id" | "type" | "version" | "updated" | "change_note" | "name" | "parent" | "description" | "identifiers" | "inferences")[];
                /** @description Related records, once each under `included`. From here: `parent`, `ancestors`, `children`; and on from there, as in `responses.statement.speaker`, to 3 names. Up to 20 paths. */
                include?: string[];
                /** @description How many records a page has. A batch by `id` is one page unless this is given. */
                limit?: number;
                /** @description With `exact`, `count` is the number of records in the whole list. Counting many takes time. */
                count?: "none" | "exact";
                /** @description Where to go on: opaque, taken from `next` or `previous` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicPage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTopic: {
        parameters: {
            query?: {
                /** @description Only these members of each document of the list, and `id` and `type`; what is included stays whole. */
                fields?: ("id" | "type" | "version" | "updated" | "change_note" | "name" | "parent" | "description" | "identifiers" | "inferences")[];
                /** @description Related records, once each under `included`. From here: `parent`, `ancestors`, `children`; and on from there, as in `responses.statement.speaker`, to 3 names. Up to 20 paths. */
                include?: string[];
                /** @description The document as it stood at a moment (RFC 3339, with its zone) or at a position of the log. Not with `include`. */
                as_of?: string | unknown | unknown;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document; `included` is there only with `include`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicWithIncluded"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTopicReferences: {
        parameters: {
            query?: {
                /** @description How many a page has. */
                limit?: number;
                /** @description Where to go on: opaque, taken from `next` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of links. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferencesPage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTopicVersions: {
        parameters: {
            query?: {
                /** @description How many a page has. */
                limit?: number;
                /** @description Where to go on: opaque, taken from `next` of this list. */
                cursor?: string;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionsPage"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTopicVersion: {
        parameters: {
            query?: {
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
                /** @description The number of the version. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Topic"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareTopicVersions: {
        parameters: {
            query?: {
                /** @description The version to start from: the one before, if absent. */
                from?: number;
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: string;
                /** @description The number of the version. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The difference. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDifference"];
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was merged; `Location` is the same of its survivor. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The limits and their use. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Usage"];
                };
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhooks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhooks"];
                };
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WantedWebhook"];
            };
        };
        responses: {
            /** @description It was made; `Location` is its address. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhook"];
                };
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done as things stand; `detail` says what to do first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What was sent is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The webhook's id. */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The webhook's id. */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description How many attempts to give. */
                limit?: number;
                /** @description Where to go on: taken from `next`. */
                before?: string;
            };
            header?: never;
            path: {
                /** @description The webhook's id. */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The attempts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deliveries"];
                };
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The webhook's id. */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is paused. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The webhook's id. */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["FromWhere"];
            };
        };
        responses: {
            /** @description It is active. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be done as things stand; `detail` says what to do first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was published and has been withdrawn; or the position in the request is none of this log. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What was sent is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The webhook's id. */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new secret, this once. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSecret"];
                };
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The webhook's id. */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It will be sent. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestAsked"];
                };
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key that was sent is not known, has expired or was revoked; or none was sent and one is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is published under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: `Retry-After` says when the next is answered. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It lives. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: {
                /** @description A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out. */
                at_least?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metrics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description It is as the client has it, by the ETag in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed; each is named, with the nearest that is meant. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client accepts no JSON. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached, is not ready, or was too slow. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every check holds. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description A check fails; `run` says what to run. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
        };
    };
}
