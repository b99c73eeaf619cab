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
         * The collections, the data's licence, and the addresses of everything else
         * @description The start of the API.
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
         * @description Send `next_since` of each answer as `since` of the next request: no change is missed and none is returned twice, whatever is written meanwhile. By default each record is returned once, with its latest change; a record that changes again is returned again, later. With `versions=all` every change is returned. As NDJSON the answer is one change a line; the header `Diplo-Next-Since` contains `next_since` and `Diplo-Position` the head. As `text/event-stream` the answer has no end: each event `change` has its position as its id, so that `Last-Event-ID` resumes the stream. Streams and `wait` are redirected (307) to the process that serves them.
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
         * The checksum of the published documents
         * @description Compares a copy with what is published without reading it again. The checksum of a document is the first 16 bytes of the SHA-256 of its bytes, as a detail or a change contains them; the checksum of several documents is the exclusive or of theirs, in any order. A record's bucket is the first byte of the SHA-256 of its id. If the checksum of everything differs, request those of the type that differs, then of its bucket that differs, which lists the records one by one.
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
         * @description Every filter takes several values, repeated or separated by commas, and matches any of them (up to 100), unless it is described as a single value. Several filters are combined with AND. An unknown id gives an empty page.
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
         * @description The document. A merged record is redirected to its survivor (308); a withdrawn record gives 410.
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
         * The published records that link to a event
         * @description By type and field. A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * @description A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * One version of a event
         * @description The document as it was published then. A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * @description A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * @description Each file is exact at one position of the log: the file and /changes/ since that position give what is published now, byte for byte.
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
         * The meaning of every column of the flat exports, as data
         * @description Made from the descriptions of the fields: types, values and their meanings, the meaning of a blank cell, the versions of the coding schemes, the crosswalk from CAMEO to PLOVER, and how to count events.
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
         * The meaning of every column of the flat exports, as text
         * @description Made from the descriptions of the fields: types, values and their meanings, the meaning of a blank cell, the versions of the coding schemes, the crosswalk from CAMEO to PLOVER, and how to count events.
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
         * All events, or those that match filters, in one stream
         * @description From one snapshot; the header `Diplo-Position` contains the position of the log that it is exact at. Redirected (307). A stream that breaks off has no valid end.
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
         * @description Redirected (307) to the address that sends the file. A range (`Range`) resumes a download.
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
         * All offices, or those that match filters, in one stream
         * @description From one snapshot; the header `Diplo-Position` contains the position of the log that it is exact at. Redirected (307). A stream that breaks off has no valid end.
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
         * All parties, or those that match filters, in one stream
         * @description From one snapshot; the header `Diplo-Position` contains the position of the log that it is exact at. Redirected (307). A stream that breaks off has no valid end.
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
         * Speakers, parties and offices as one Popolo document, which can be imported again.
         * @description From one snapshot; the header `Diplo-Position` contains the position that it is exact at. Redirected (307).
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
         * All proposals, or those that match filters, in one stream
         * @description From one snapshot; the header `Diplo-Position` contains the position of the log that it is exact at. Redirected (307). A stream that breaks off has no valid end.
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
         * A release: a build that is kept permanently, to be cited
         * @description Only a redaction changes a release: it then has another revision, under the same address.
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
         * All sources, or those that match filters, in one stream
         * @description From one snapshot; the header `Diplo-Position` contains the position of the log that it is exact at. Redirected (307). A stream that breaks off has no valid end.
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
         * All speakers, or those that match filters, in one stream
         * @description From one snapshot; the header `Diplo-Position` contains the position of the log that it is exact at. Redirected (307). A stream that breaks off has no valid end.
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
         * All statements, or those that match filters, in one stream
         * @description From one snapshot; the header `Diplo-Position` contains the position of the log that it is exact at. Redirected (307). A stream that breaks off has no valid end.
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
         * All talks, or those that match filters, in one stream
         * @description From one snapshot; the header `Diplo-Position` contains the position of the log that it is exact at. Redirected (307). A stream that breaks off has no valid end.
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
         * All topics, or those that match filters, in one stream
         * @description From one snapshot; the header `Diplo-Position` contains the position of the log that it is exact at. Redirected (307). A stream that breaks off has no valid end.
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
         * @description Every filter takes several values, repeated or separated by commas, and matches any of them (up to 100), unless it is described as a single value. Several filters are combined with AND. An unknown id gives an empty page.
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
         * @description The document. A merged record is redirected to its survivor (308); a withdrawn record gives 410.
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
         * The published records that link to a office
         * @description By type and field. A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * @description A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * One version of a office
         * @description The document as it was published then. A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * @description A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * @description Every filter takes several values, repeated or separated by commas, and matches any of them (up to 100), unless it is described as a single value. Several filters are combined with AND. An unknown id gives an empty page.
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
         * @description The document. A merged record is redirected to its survivor (308); a withdrawn record gives 410.
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
         * The published records that link to a party
         * @description By type and field. A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * @description A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * One version of a party
         * @description The document as it was published then. A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * @description A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * @description What the kind means and what to do about it.
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
         * One kind of error that a problem's `type` can name
         * @description What the kind means and what to do about it.
         */
        get: operations["getProblemKind"];
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
         * @description Every filter takes several values, repeated or separated by commas, and matches any of them (up to 100), unless it is described as a single value. Several filters are combined with AND. An unknown id gives an empty page.
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
         * @description The document. A merged record is redirected to its survivor (308); a withdrawn record gives 410.
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
         * The published records that link to a proposal
         * @description By type and field. A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * @description A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * One version of a proposal
         * @description The document as it was published then. A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * @description A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * This description
         * @description As JSON; with `Accept: application/vnd.oai.openapi` as YAML.
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
         * Records of all types that match a query, the best match first
         * @description Matches in names and titles rank above matches in other names, and those above matches in texts. A record is found by its own words; statements, offices and events are also found by the words in the ids of their speakers and parties.
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
         * @description Every filter takes several values, repeated or separated by commas, and matches any of them (up to 100), unless it is described as a single value. Several filters are combined with AND. An unknown id gives an empty page.
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
         * @description The document. A merged record is redirected to its survivor (308); a withdrawn record gives 410.
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
         * The published records that link to a source
         * @description By type and field. A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * @description A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * One version of a source
         * @description The document as it was published then. A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * @description A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * @description Every filter takes several values, repeated or separated by commas, and matches any of them (up to 100), unless it is described as a single value. Several filters are combined with AND. An unknown id gives an empty page.
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
         * @description The document. A merged record is redirected to its survivor (308); a withdrawn record gives 410.
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
         * The published records that link to a speaker
         * @description By type and field. A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * @description A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * One version of a speaker
         * @description The document as it was published then. A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * @description A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * @description Every filter takes several values, repeated or separated by commas, and matches any of them (up to 100), unless it is described as a single value. Several filters are combined with AND. An unknown id gives an empty page.
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
         * @description The document. A merged record is redirected to its survivor (308); a withdrawn record gives 410.
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
         * The published records that link to a statement
         * @description By type and field. A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * @description A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * One version of a statement
         * @description The document as it was published then. A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * @description A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * @description Every filter takes several values, repeated or separated by commas, and matches any of them (up to 100), unless it is described as a single value. Several filters are combined with AND. An unknown id gives an empty page.
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
         * @description The document. A merged record is redirected to its survivor (308); a withdrawn record gives 410.
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
         * The published records that link to a talk
         * @description By type and field. A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * @description A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * One version of a talk
         * @description The document as it was published then. A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * @description A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * @description The date of a record is the start, else the end, of `made_on`, `starts`, `published_on` or `occurred`. A record without a date is not listed. `from` and `to` select the records that are possibly within that time. A filter that a type does not have excludes that type.
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
         * @description Every filter takes several values, repeated or separated by commas, and matches any of them (up to 100), unless it is described as a single value. Several filters are combined with AND. An unknown id gives an empty page.
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
         * @description The document. A merged record is redirected to its survivor (308); a withdrawn record gives 410.
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
         * The published records that link to a topic
         * @description By type and field. A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * @description A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * One version of a topic
         * @description The document as it was published then. A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * @description A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history.
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
         * Your rate limits, how much of each is used, and when it resets
         * @description The limits are those of the key that is sent, else those of your network address. The numbers include all processes and are at most a second old. A request for the usage does not count against `requests`.
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
         * @description All of them, each with the position that it has reached.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Send changes to an address
         * @description Each later change of the log is sent to the address with POST, in order and at least once, as the object that `/changes/` returns, signed as Standard Webhooks specify. The answer contains the secret: it is shown once.
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
         * @description The position that it has reached and, if it is paused, why.
         */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook
         * @description Nothing is sent any more, except a message that is being sent. Its delivery log is deleted, too.
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
         * The attempts to send messages
         * @description Newest first. Messages and answers are not kept, only the results. Rows are deleted after some weeks.
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
         * Pause a webhook
         * @description Nothing is sent until it is resumed. Its position in the log is kept.
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
         * Resume a webhook
         * @description Continues at the position where it stopped, or at `since`; at once, even if the next attempt was due later. An active webhook can be moved in the log with `since`, too.
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
         * Create a new secret
         * @description For 24 hours messages are signed with the new and the previous secret; after that with the new one only.
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
         * Send a test message
         * @description The message `{"type":"test","webhook":id}` is sent once, even while the webhook is paused; the delivery log contains the result.
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
         * Whether the process is alive
         * @description Does not use the database.
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
         * The head of the log, lags of the reader and of webhooks, and locks of writers, for Prometheus
         * @description The text format of Prometheus, version 0.0.4. A metric whose value is unknown is omitted.
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
         * @description Checks the database, its role, its migrations, the deployed SQL and the epoch of the log.
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
            /** @description The party that acts or receives. Blank if not known. */
            party: components["schemas"]["PartyId"] | null;
            /** @description The person who acts or receives. Blank if no person is named. */
            speaker: components["schemas"]["SpeakerId"] | null;
            /** @description Sectors, as the data set codes them. Empty if not coded. */
            sectors: string[];
            /** @description The country of the actor or recipient. Blank if not known. */
            country: components["schemas"]["PartyId"] | null;
            /** @description The source's wording. Blank if not recorded. */
            stated: string | null;
        };
        /** @description A document of any record type; its `type` determines which. */
        AnyDocument: components["schemas"]["Party"] | components["schemas"]["Speaker"] | components["schemas"]["Office"] | components["schemas"]["Source"] | components["schemas"]["Topic"] | components["schemas"]["Statement"] | components["schemas"]["Talk"] | components["schemas"]["Proposal"] | components["schemas"]["Event"];
        /** @description The collections, the licence of the data, the version of the contract, and the addresses of everything else. */
        ApiRoot: {
            /** @description The nine collections. */
            collections: components["schemas"]["CollectionLink"][];
            /** @description The licence of the data. */
            licence: components["schemas"]["Licence"];
            /** @description The version of the contract. */
            shape_version: string;
            /** @description What can change within /api/v1/, and how it is announced. */
            deprecation_policy: string;
            /** @description The log: the changes after a position. */
            changes: string;
            /** @description Your limits and your use of them. */
            usage: string;
            /** @description Whole collections as streams and dated files. */
            exports: string;
            /** @description The OpenAPI description. */
            schema: string;
            /** @description A browsable reference. */
            docs: string;
            /** @description The kinds of problem. */
            problems: string;
        };
        /**
         * @description What a build contains.
         *
         *     * `full`: everything that was published
         *     * `incremental`: each record that changed since a full build once, as a change of the log
         * @enum {string}
         */
        BuildKind: "full" | "incremental";
        /** @description A CAMEO coding. */
        Cameo: {
            /** @description Version of CAMEO that defines the code. */
            version: string;
            /** @description The code, for instance “036”. */
            code: string;
            /** @description Label of the code. */
            label: string;
            /** @description Two-digit root of the code. */
            root: string;
            /** @description Quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
            quad_class: number;
            /** @description Goldstein value, from −10 to 10. Blank if the code has none. */
            goldstein: number | null;
        };
        /** @description A change of one record: a row of the log. The same object in /changes/, in streams and in webhooks. */
        Change: {
            /** @description The sequence number of the change in the log of this epoch; it increases, with gaps. */
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
             * @description When it was published; not earlier than that of the change before, unless the clock was corrected.
             */
            recorded_at: string;
            /** @description The id of the survivor that the record was merged into. Null unless it was merged. */
            merged_into: string | null;
            /** @description Whether the record's earlier text was removed from the log: erase every earlier version that you hold. If `document` is not null, that document may be kept. */
            redacted: boolean;
            /** @description The document. Null for a tombstone, and if the text was removed. */
            document: components["schemas"]["AnyDocument"] | null;
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
            /** @description The place, as a JSON Pointer. */
            path: string;
            /** @description The value before. Null if there was none. */
            before: unknown;
            /** @description The value after. Null if there is none. */
            after: unknown;
        };
        /** @description Changes after a position, in order. */
        ChangesPage: {
            /** @description The changes, in the order of the log. */
            results: components["schemas"]["Change"][];
            /** @description The position to send as `since` in the next request. */
            next_since: components["schemas"]["Position"];
            /** @description The newest position of the log when this was read; equal to `next_since` if nothing is left. */
            head: components["schemas"]["Position"];
        };
        /** @description The result of one check. */
        Check: {
            /** @description The name of the check. */
            name: string;
            /** @description Whether the check passed. */
            ok: boolean;
            /** @description What the check found. */
            detail: string;
            /** @description The command to run. Null where the check passed. */
            run: string | null;
        };
        /** @description The checksum of published documents, and of the parts that it is made of. */
        Checksum: {
            /** @description The position of the log that it is exact at. */
            position: components["schemas"]["Position"];
            /** @description The type that was requested. Null: all types. */
            type: components["schemas"]["RecordType"] | null;
            /** @description The bucket that was requested. Null: all buckets. */
            bucket: string | null;
            /** @description The number of records. */
            records: number;
            /** @description The checksum of their documents: 32 hexadecimal digits, all zeros if there are no records. */
            checksum: string;
            /** @description The types, the buckets of the type, or the records of the bucket. */
            parts: components["schemas"]["ChecksumPart"][];
        };
        /** @description A type, a bucket or a record. */
        ChecksumPart: {
            /** @description The type; the bucket, as two hexadecimal digits; or the record's id. */
            part: string;
            /** @description The number of records in it. */
            records: number;
            /** @description The checksum of their documents: 32 hexadecimal digits. */
            checksum: string;
        };
        /** @description Where in a source an utterance stands. */
        Citation: {
            /** @description The source that reports the statement. */
            source: components["schemas"]["SourceId"];
            /** @description Character positions of the words in the source's text, from 0, without the quote marks: the first character is included, the last position is not. Empty if the text is not available. */
            ranges: number[][];
            /** @description Character positions inside the ranges whose words are not the speaker's, for instance an editor's note in brackets. Empty if there are none. */
            insertions: number[][];
            /** @description Whether the source's text contains the words at these positions. Null if the source has no text, or the statement is no quote. */
            verified: boolean | null;
        };
        /** @description A value that a coding scheme gives the proposal. */
        Coding: {
            /** @description Name of the coding scheme, for instance “pa-x”. */
            scheme: string;
            /** @description Code of the scheme. */
            code: string;
            /** @description Value that the scheme assigns, as the scheme writes it. */
            value: string;
        };
        /** @description A collection and its address. */
        CollectionLink: {
            /** @description The collection's name. */
            name: string;
            /** @description The type of its records. */
            type: string;
            /** @description The address of its list. */
            url: string;
        };
        /** @description The licence of a data set in a release. */
        DatasetLicence: {
            /** @description The id of its source. Null for what is published here itself. */
            dataset: string | null;
            /** @description Its title. Null for what is published here itself. */
            title: string | null;
            /** @description Its version, as its publisher names it. Null if it has none. */
            version: string | null;
            /** @description The licence. */
            licence: string;
        };
        /** @description The delivery log of a webhook. */
        Deliveries: {
            /** @description The attempts, newest first. */
            results: components["schemas"]["Delivery"][];
            /** @description The address of the next page with older attempts. Null on the last page. */
            next: string | null;
        };
        /** @description An attempt to send a message. */
        Delivery: {
            /** @description The message id: the position of the change, or the id of a test. */
            message: string;
            /** @description The number of the attempt to send this message, from 1. */
            attempt: number;
            /** @description The result of the attempt. */
            result: components["schemas"]["DeliveryResult"];
            /** @description HTTP status of the response. Blank if there was no response. */
            status: number | null;
            /** @description Milliseconds until the status of the response arrived, or until the attempt failed. */
            milliseconds: number;
            /**
             * Format: date-time
             * @description When the attempt ended.
             */
            at: string;
        };
        /**
         * @description The result of a delivery attempt.
         *
         *     * `delivered`: Answered with 2xx
         *     * `status`: Answered with another status
         *     * `redirect`: Answered with a redirect, which is not followed
         *     * `timeout`: Not answered in time
         *     * `name`: The host name does not resolve
         *     * `connection`: The connection could not be established, or was lost
         *     * `tls`: The certificate is not valid, or TLS failed for another reason
         *     * `address`: The host's address is not allowed: private, loopback, link-local or otherwise reserved
         *     * `protocol`: The response was not valid HTTP, or was incomplete
         * @enum {string}
         */
        DeliveryResult: "delivered" | "status" | "redirect" | "timeout" | "name" | "connection" | "tls" | "address" | "protocol";
        /**
         * @description One coded event: who did what to whom, when and where.
         * @example {
         *       "id": "2021-12-22-sergei-lavrov-makes-statement",
         *       "type": "event",
         *       "version": 1,
         *       "updated": "2026-11-24T21:00:00Z",
         *       "change_note": null,
         *       "actors": [
         *         {
         *           "party": "russia-mfa",
         *           "speaker": "sergei-lavrov",
         *           "sectors": [],
         *           "country": "russia",
         *           "stated": "Russian Foreign Minister Sergei Lavrov"
         *         }
         *       ],
         *       "recipients": [],
         *       "modality": "happened",
         *       "according_to": null,
         *       "cameo": {
         *         "version": "1.1b3",
         *         "code": "010",
         *         "label": "Make statement",
         *         "root": "01",
         *         "quad_class": 1,
         *         "goldstein": 0
         *       },
         *       "plover": null,
         *       "intensity": null,
         *       "label_stated": "said in an interview with Russia Today on Wednesday, December 22",
         *       "occurred": {
         *         "edtf": "2021-12-22",
         *         "start": "2021-12-22",
         *         "end": "2021-12-22",
         *         "qualifier": null,
         *         "precision": "day",
         *         "stated": "Wednesday, December 22"
         *       },
         *       "places": [],
         *       "reciprocal_of": null,
         *       "same_event": [],
         *       "evidence": [
         *         {
         *           "type": "statement",
         *           "id": "2021-12-22-sergei-lavrov-start-in-january",
         *           "sentence": null,
         *           "ranges": [
         *             [
         *               330,
         *               471
         *             ]
         *           ]
         *         },
         *         {
         *           "type": "statement",
         *           "id": "2021-12-22-sergei-lavrov-three-tracks",
         *           "sentence": null,
         *           "ranges": [
         *             [
         *               474,
         *               581
         *             ]
         *           ]
         *         }
         *       ],
         *       "dataset": null,
         *       "original": null,
         *       "identifiers": [],
         *       "inferences": [
         *         {
         *           "field": "actors",
         *           "basis": "The article calls him Russian Foreign Minister; he is taken to speak in that office, and so for the ministry that it heads."
         *         },
         *         {
         *           "field": "occurred",
         *           "basis": "The year is not printed. 22 December fell on a Wednesday in 2010, 2021 and 2027, and the article places the start of the talks both at the beginning of next year and in early 2022: so 2021."
         *         },
         *         {
         *           "field": "evidence",
         *           "basis": "The article names the interview of 22 December once, for the words about January; his other words are taken to come from it too."
         *         }
         *       ]
         *     }
         */
        Event: WithRequired<components["schemas"]["EventFields"], "id" | "type" | "version" | "updated" | "change_note" | "actors" | "recipients" | "modality" | "according_to" | "cameo" | "plover" | "intensity" | "label_stated" | "occurred" | "places" | "reciprocal_of" | "same_event" | "evidence" | "dataset" | "original" | "identifiers" | "inferences">;
        /** @description One coded event: who did what to whom, when and where. */
        EventFields: {
            /** @description The public id: lower-case words joined by hyphens. Never changes. */
            id: components["schemas"]["EventId"];
            /**
             * @description The record's type.
             * @constant
             */
            type: "event";
            /** @description Which version of the document it is, from 1. */
            version?: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated?: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note?: string | null;
            /** @description Who did it. */
            actors?: components["schemas"]["Actor"][];
            /** @description To whom it was done. */
            recipients?: components["schemas"]["Actor"][];
            /** @description Whether the event happened, is expected, is conditional, is denied, or is recalled from an earlier time. */
            modality?: components["schemas"]["Modality"];
            /** @description The person who reports the event. Blank if the source itself reports it. */
            according_to?: components["schemas"]["SpeakerId"] | null;
            /** @description CAMEO coding. Null where not coded in CAMEO. */
            cameo?: components["schemas"]["Cameo"] | null;
            /** @description PLOVER coding. Null where not coded, or PLOVER has no type for it. */
            plover?: components["schemas"]["Plover"] | null;
            /** @description Intensity, as the data set states it. Blank if not stated. */
            intensity?: number | null;
            /** @description The source's wording from which the event was coded. Blank if not recorded. */
            label_stated?: string | null;
            /** @description When the event happened or is expected to happen. Blank if not stated. */
            occurred?: components["schemas"]["StatedDate"] | null;
            /** @description Where it took place. */
            places?: components["schemas"]["Place"][];
            /** @description The event that codes the same act in the other direction. Blank if there is none. */
            reciprocal_of?: components["schemas"]["EventId"] | null;
            /** @description Other records of the same event, from other reports. */
            same_event?: components["schemas"]["EventId"][];
            /** @description What shows it. */
            evidence?: components["schemas"]["Evidence"][];
            /** @description The data set that contains the event. Blank if a curator entered the event. */
            dataset?: components["schemas"]["SourceId"] | null;
            /** @description Columns of the data set that have no field of their own. Blank if a curator entered the record. */
            original?: {
                [key: string]: unknown;
            } | null;
            /** @description Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers?: components["schemas"]["Identifier"][];
            /** @description Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public. */
            inferences?: components["schemas"]["Inference"][];
        };
        /**
         * @description The id of a record in `/events/`: lower-case words joined by hyphens. Never changes.
         * @example 2021-12-22-sergei-lavrov-makes-statement
         */
        EventId: string;
        /** @description A page of events. */
        EventPage: {
            /** @description The documents, in the order of the list. */
            results: components["schemas"]["Event"][];
        } & components["schemas"]["PageFields"];
        /** @description One record of `/events/`, with `included` if `include` was sent. */
        EventWithIncluded: {
            included?: components["schemas"]["Included"];
        } & WithRequired<components["schemas"]["EventFields"], "id" | "type" | "version" | "updated" | "change_note" | "actors" | "recipients" | "modality" | "according_to" | "cameo" | "plover" | "intensity" | "label_stated" | "occurred" | "places" | "reciprocal_of" | "same_event" | "evidence" | "dataset" | "original" | "identifiers" | "inferences">;
        /** @description What shows a coded event, with the sentence or range. */
        Evidence: {
            /** @description The record's type. */
            type: components["schemas"]["RecordType"];
            /** @description The record's id. */
            id: string;
            /** @description The sentence from which the event was coded. Blank if not recorded. */
            sentence: string | null;
            /** @description Character positions of the sentence in the source's text, from 0: the first character is included, the last position is not. Empty if not recorded. */
            ranges: number[][];
        };
        /** @description Files of one snapshot. */
        ExportBuild: {
            /** @description The build's name. */
            build: string;
            kind: components["schemas"]["BuildKind"];
            /** @description The revision of the build: a redaction makes a new one. */
            revision: number;
            /** @description The position of the log that its files are exact at. */
            position: components["schemas"]["Position"];
            /** @description The epoch of that position. */
            epoch: string;
            /**
             * Format: date-time
             * @description When it was built.
             */
            built_at: string;
            /** @description Of an incremental build: the position of the full build that it continues. Else null. */
            since: string | null;
            /** @description The version of the documents' shape. */
            shape_version: string;
            /** @description The address of its codebook. Null if it has none. */
            codebook: string | null;
            /** @description The release. Null if the build is not a release. */
            release: components["schemas"]["ExportRelease"] | null;
            /** @description Its files. */
            files: components["schemas"]["ExportFile"][];
        };
        /** @description A file of a build. It never changes; a redaction replaces it by another file. */
        ExportFile: {
            /** @description The collection; `changes` in an incremental build, `codebook` for the meaning of the columns. */
            collection: string;
            /** @description The format: `ndjson.gz`, `csv.gz`, `parquet` (zstd) … */
            format: string;
            /** @description The media type. */
            media_type: string;
            /** @description The number of records or changes; of a codebook, of lines. */
            rows: number;
            /** @description The size. */
            bytes: number;
            /** @description The SHA-256 of the file as it is sent, in hexadecimal. */
            sha256: string;
            /** @description The position of the log that the file is exact at: continue with /changes/?since= this position. */
            position: components["schemas"]["Position"];
            /** @description The epoch of that position. */
            epoch: string;
            /**
             * Format: date-time
             * @description When it was built.
             */
            built_at: string;
            /** @description The address of the build's codebook. Null if it has none. */
            codebook: string | null;
            /** @description The address of the file. */
            url: string;
        };
        /** @description All exports. */
        ExportManifest: {
            /** @description The builds, newest first. */
            builds: components["schemas"]["ExportBuild"][];
            /** @description The exports that are streamed on demand. */
            streams: components["schemas"]["ExportStream"][];
            /** @description The address of the codebook of the streams. */
            codebook: string;
        };
        /** @description What makes a build citable. */
        ExportRelease: {
            /** @description The release's id. */
            id: string;
            /** @description How to cite it. */
            citation: string;
            /** @description The permanent address of the release. */
            url: string;
            /** @description The licence of each data set in it. */
            licences: components["schemas"]["DatasetLicence"][];
        };
        /** @description An export on demand. */
        ExportStream: {
            /** @description The last part of its address. */
            name: string;
            /** @description The media type. */
            media_type: string;
            /** @description What it contains. */
            description: string;
            /** @description The address of the export. */
            url: string;
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
        /** @description The process is alive. */
        Health: {
            /** @description Always `ok`. */
            status: string;
        };
        /** @description What others call the record. */
        Identifier: {
            /** @description Whose identifier it is: wikidata, icews, pa-x … */
            scheme: string | null;
            /** @description The identifier. */
            identifier: string | null;
        };
        /** @description Related records, each once: by collection, then by id. Contains only what `include` named. */
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
        /** @description The licence of the data. */
        Licence: {
            /** @description The licence's name. */
            name: string;
            /** @description The address of its text. Null where none is configured. */
            url: string | null;
            /** @description The attribution that the licence asks for. */
            attribution: string;
        };
        /**
         * @description The requests that one limit counts.
         *
         *     * `requests`: all requests below /api/v1/ that no other limit counts
         *     * `exports`: downloads below /api/v1/exports/
         *     * `usage`: requests for /api/v1/usage/
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
            /** @description The party that it is a member of. */
            party: components["schemas"]["PartyId"];
            /** @description Kind of membership, for instance “observer”. Blank for a full member. */
            role: string | null;
            /** @description Start of the membership. Blank if not stated. */
            start: components["schemas"]["StatedDate"] | null;
            /** @description End of the membership. Blank if not stated, or if it has not ended. */
            end: components["schemas"]["StatedDate"] | null;
        };
        /**
         * @description Whether a coded event is reported as a fact, expected, conditional, denied or recalled.
         *
         *     * `happened`: Happened: reported as a fact
         *     * `future`: Future: announced or expected
         *     * `conditional`: Conditional: if something else is the case
         *     * `negated`: Negated: reported not to have happened
         *     * `historical`: Historical: recalled from an earlier time
         * @enum {string}
         */
        Modality: "happened" | "future" | "conditional" | "negated" | "historical";
        /** @description A new secret. */
        NewSecret: {
            /** @description The new secret. It is shown only once: store it. */
            secret: string;
            /**
             * Format: date-time
             * @description Until when messages are signed with the previous secret too. Null where the previous secret is lost.
             */
            previous_secret_until: string | null;
        };
        /** @description A new webhook with its secret. */
        NewWebhook: {
            /** @description The webhook's id: `wh_` and 20 hexadecimal digits. */
            id: string;
            /** @description The URL that changes are sent to, with POST. */
            url: string;
            /** @description The owner's description of the webhook. May be blank. */
            description: string;
            /** @description Record types whose changes are sent. Empty for all types. */
            types: string[];
            /** @description Whether changes are sent. */
            state: components["schemas"]["WebhookState"];
            /** @description Why the webhook is paused. Blank while it is active. */
            paused_because: components["schemas"]["PausedBecause"] | null;
            /** @description What to do about `paused_because`. Null while the webhook is active. */
            what_to_do: string | null;
            /** @description The position of the log up to which everything has been delivered. */
            position: string;
            /** @description The newest position of the log. */
            head: string;
            /** @description How many changes are still to be delivered, counted in the next 10,000 changes of the log. Null where `position` is in another epoch. */
            changes_behind: number | null;
            /** @description How long ago the first of these changes was published; 0 where there is none. */
            seconds_behind: number | null;
            /** @description Number of failed attempts to send the next change. */
            failures: number;
            /**
             * Format: date-time
             * @description When the first of these attempts failed. Blank if none has failed.
             */
            failing_since: string | null;
            /**
             * Format: date-time
             * @description When the next attempt is due. Null unless the last attempt failed.
             */
            next_attempt_at: string | null;
            /**
             * Format: date-time
             * @description Until when messages are signed with the previous secret too. Null where the secret was not rotated.
             */
            previous_secret_until: string | null;
            /**
             * Format: date-time
             * @description When the webhook was created.
             */
            created_at: string;
            /** @description The secret for checking signatures. It is shown only once: store it. */
            secret: string;
        };
        /**
         * @description A post of a party, and its holder over a time. The holder may be unknown.
         * @example {
         *       "id": "sergei-lavrov-foreign-minister-russia",
         *       "type": "office",
         *       "version": 1,
         *       "updated": "2026-11-24T21:00:00Z",
         *       "change_note": null,
         *       "speaker": "sergei-lavrov",
         *       "party": "russia-mfa",
         *       "title": "Foreign Minister",
         *       "role": null,
         *       "on_behalf_of": null,
         *       "area": null,
         *       "legislative_period": null,
         *       "start": {
         *         "edtf": "[..2021-12-22]",
         *         "start": null,
         *         "end": "2021-12-22",
         *         "qualifier": null,
         *         "precision": "set",
         *         "stated": null
         *       },
         *       "end": null,
         *       "sources": [
         *         "lavrov-three-tracks-article"
         *       ],
         *       "original": null,
         *       "identifiers": [],
         *       "inferences": [
         *         {
         *           "field": "start",
         *           "basis": "The article gives him this office at the time of the interview, 22 December 2021; since when he holds it is not stated."
         *         },
         *         {
         *           "field": "party",
         *           "basis": "“Russian Foreign Minister”: the post is taken to be that of the Russian Foreign Ministry."
         *         }
         *       ]
         *     }
         */
        Office: WithRequired<components["schemas"]["OfficeFields"], "id" | "type" | "version" | "updated" | "change_note" | "speaker" | "party" | "title" | "role" | "on_behalf_of" | "area" | "legislative_period" | "start" | "end" | "sources" | "original" | "identifiers" | "inferences">;
        /** @description A post of a party, and its holder over a time. The holder may be unknown. */
        OfficeFields: {
            /** @description The public id: lower-case words joined by hyphens. Never changes. */
            id: components["schemas"]["OfficeId"];
            /**
             * @description The record's type.
             * @constant
             */
            type: "office";
            /** @description Which version of the document it is, from 1. */
            version?: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated?: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note?: string | null;
            /** @description The holder of the office. Blank if not known. */
            speaker?: components["schemas"]["SpeakerId"] | null;
            /** @description The party that the post belongs to. */
            party?: components["schemas"]["PartyId"];
            /** @description Title of the post, for instance “Minister of Foreign Affairs”. */
            title?: string;
            /** @description Qualifier of the post, for instance “acting”. Blank if there is none. */
            role?: string | null;
            /** @description The party on whose behalf the post is held, for instance a parliamentary group. Blank if there is none. */
            on_behalf_of?: components["schemas"]["PartyId"] | null;
            /** @description Constituency or area of the post. Blank if there is none. */
            area?: string | null;
            /** @description Legislative period of the post. Blank if there is none. */
            legislative_period?: string | null;
            /** @description Start of the term. Blank if not stated. */
            start?: components["schemas"]["StatedDate"] | null;
            /** @description End of the term. Blank if not stated, or if the term has not ended. */
            end?: components["schemas"]["StatedDate"] | null;
            /** @description The sources that show who held it. */
            sources?: components["schemas"]["SourceId"][];
            /** @description Columns of the data set that have no field of their own. Blank if a curator entered the record. */
            original?: {
                [key: string]: unknown;
            } | null;
            /** @description Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers?: components["schemas"]["Identifier"][];
            /** @description Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public. */
            inferences?: components["schemas"]["Inference"][];
        };
        /**
         * @description The id of a record in `/offices/`: lower-case words joined by hyphens. Never changes.
         * @example sergei-lavrov-foreign-minister-russia
         */
        OfficeId: string;
        /** @description A page of offices. */
        OfficePage: {
            /** @description The documents, in the order of the list. */
            results: components["schemas"]["Office"][];
        } & components["schemas"]["PageFields"];
        /** @description One record of `/offices/`, with `included` if `include` was sent. */
        OfficeWithIncluded: {
            included?: components["schemas"]["Included"];
        } & WithRequired<components["schemas"]["OfficeFields"], "id" | "type" | "version" | "updated" | "change_note" | "speaker" | "party" | "title" | "role" | "on_behalf_of" | "area" | "legislative_period" | "start" | "end" | "sources" | "original" | "identifiers" | "inferences">;
        /** @description The members of a page other than its documents. */
        PageFields: {
            included: components["schemas"]["Included"];
            /** @description The address of the next page. Null on the last page. */
            next: string | null;
            /** @description The address of the previous page. Null on the first page. */
            previous: string | null;
            /** @description With `count=exact`: the number of records in the whole list. */
            count?: number;
            /** @description With `highlight=1`: by id, snippets of HTML in which `<mark>` encloses the matched words. */
            highlights?: {
                [key: string]: string[];
            };
        };
        /** @description What is wrong with one parameter. */
        ParameterError: {
            /** @description The parameter's name. */
            parameter: string;
            /** @description The value that was sent, cut to 200 characters. */
            value: string;
            /** @description What is wrong with the value, or which values the parameter takes. */
            message: string;
            /** @description The nearest valid name or value. Null if none is near. */
            nearest: string | null;
        };
        /** @description Who takes part in a talk, in what role and at what level. */
        Participant: {
            /** @description The party that takes part. Blank if not stated. */
            party: components["schemas"]["PartyId"] | null;
            /** @description The person who takes part. Blank if no person is named. */
            speaker: components["schemas"]["SpeakerId"] | null;
            /** @description The office whose holder takes part. Blank if not stated. */
            office: components["schemas"]["OfficeId"] | null;
            /** @description The role of the participant. */
            role: components["schemas"]["ParticipantRole"];
            /** @description The level of the participant. Blank if not stated. */
            level: components["schemas"]["ParticipantLevel"] | null;
            /** @description The source's wording from which the participant was coded. Blank if not recorded. */
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
         * @description The role of a participant in a talk.
         *
         *     * `party`: Party: it negotiates
         *     * `host`: Host: it receives the others
         *     * `mediator`: Mediator: it mediates
         *     * `observer`: Observer: it listens
         * @enum {string}
         */
        ParticipantRole: "party" | "host" | "mediator" | "observer";
        /**
         * @description A state, ministry, government office, organization, alliance, bloc, armed group, delegation or collective.
         * @example {
         *       "id": "russia-mfa",
         *       "type": "party",
         *       "version": 1,
         *       "updated": "2026-11-24T21:00:00Z",
         *       "change_note": null,
         *       "name": "Russian Foreign Ministry",
         *       "short_name": null,
         *       "aliases": [],
         *       "kind": "ministry",
         *       "parent": "russia",
         *       "memberships": [],
         *       "iso3166_alpha2": null,
         *       "iso3166_alpha3": null,
         *       "cameo_code": null,
         *       "cow_code": null,
         *       "gw_code": null,
         *       "original": null,
         *       "identifiers": [],
         *       "inferences": []
         *     }
         */
        Party: WithRequired<components["schemas"]["PartyFields"], "id" | "type" | "version" | "updated" | "change_note" | "name" | "short_name" | "aliases" | "kind" | "parent" | "memberships" | "iso3166_alpha2" | "iso3166_alpha3" | "cameo_code" | "cow_code" | "gw_code" | "original" | "identifiers" | "inferences">;
        /** @description A state, ministry, government office, organization, alliance, bloc, armed group, delegation or collective. */
        PartyFields: {
            /** @description The public id: lower-case words joined by hyphens. Never changes. */
            id: components["schemas"]["PartyId"];
            /**
             * @description The record's type.
             * @constant
             */
            type: "party";
            /** @description Which version of the document it is, from 1. */
            version?: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated?: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note?: string | null;
            /** @description The name in its usual English form. */
            name?: string;
            /** @description A shorter name, for instance an acronym. Blank if none is usual. */
            short_name?: string | null;
            /** @description Other names: rows of name and language (BCP 47, blank if not known). */
            aliases?: {
                name: string | null;
                language: string | null;
            }[];
            /** @description Kind of the party. */
            kind?: components["schemas"]["PartyKind"];
            /** @description The party that this one is a part of, for instance the state of a ministry. Blank if there is none. */
            parent?: components["schemas"]["PartyId"] | null;
            /** @description What it is a member of. */
            memberships?: components["schemas"]["Membership"][];
            /** @description ISO 3166-1 alpha-2 code. Blank if the party has none. */
            iso3166_alpha2?: string | null;
            /** @description ISO 3166-1 alpha-3 code. Blank if the party has none. */
            iso3166_alpha3?: string | null;
            /** @description CAMEO actor code. Blank if the party has none. */
            cameo_code?: string | null;
            /** @description State number of the Correlates of War project. Blank if the project does not list the party. */
            cow_code?: number | null;
            /** @description State number of the Gleditsch-Ward list. Blank if the list does not contain the party. */
            gw_code?: number | null;
            /** @description Columns of the data set that have no field of their own. Blank if a curator entered the record. */
            original?: {
                [key: string]: unknown;
            } | null;
            /** @description Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers?: components["schemas"]["Identifier"][];
            /** @description Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public. */
            inferences?: components["schemas"]["Inference"][];
        };
        /**
         * @description The id of a record in `/parties/`: lower-case words joined by hyphens. Never changes.
         * @example russia-mfa
         */
        PartyId: string;
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
        } & components["schemas"]["PageFields"];
        /** @description One record of `/parties/`, with `included` if `include` was sent. */
        PartyWithIncluded: {
            included?: components["schemas"]["Included"];
        } & WithRequired<components["schemas"]["PartyFields"], "id" | "type" | "version" | "updated" | "change_note" | "name" | "short_name" | "aliases" | "kind" | "parent" | "memberships" | "iso3166_alpha2" | "iso3166_alpha3" | "cameo_code" | "cow_code" | "gw_code" | "original" | "identifiers" | "inferences">;
        /** @description A step of a JSON Patch (RFC 6902). */
        PatchStep: {
            /** @description `add`, `remove`, `replace` or `move`. */
            op: string;
            /** @description The place, as a JSON Pointer (RFC 6901). */
            path: string;
            /** @description The new value; present with `add` and `replace`. */
            value?: unknown;
            /** @description The place to move from; present with `move`. */
            from?: string;
        };
        /**
         * @description Why a subscription is paused, and what to do. Each label is a sentence without its full stop.
         *
         *     * `asked`: Its owner paused it: resume it when you are ready
         *     * `operator`: The operator of this service paused it: ask the operator to resume it
         *     * `failing`: No attempt in 24 hours was answered with 2xx: repair the receiver, send a test, resume
         *     * `gone`: The receiver answered 410 Gone: resume it if that was a mistake, otherwise delete it
         *     * `epoch`: The log has started a new epoch: bring your copy up to date, then resume with `since`
         *     * `secret`: The service's secret key was changed: rotate the secret, then resume
         *     * `key`: Its API key was revoked, has expired, or lacks the scope `webhooks`
         * @enum {string}
         */
        PausedBecause: "asked" | "operator" | "failing" | "gone" | "epoch" | "secret" | "key";
        /** @description Where a coded event took place. */
        Place: {
            /** @description Name of the place. Blank if not stated. */
            name: string | null;
            /** @description City. Blank if not known. */
            city: string | null;
            /** @description Second-level administrative division. Blank if not known. */
            district: string | null;
            /** @description First-level administrative division. Blank if not known. */
            province: string | null;
            /** @description The country of the place. Blank if not known. */
            country: components["schemas"]["PartyId"] | null;
            /** @description Latitude in degrees north (WGS 84). Blank if not known. */
            latitude: number | null;
            /** @description Longitude in degrees east (WGS 84). Blank if not known. */
            longitude: number | null;
            /** @description Precision of the place. Blank if not coded. */
            precision: components["schemas"]["PlacePrecision"] | null;
            /** @description The source's wording. Blank if not recorded. */
            stated: string | null;
        };
        /**
         * @description How exactly a place is known. The coordinates are those of the centre of that unit.
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
        /**
         * @description A position of the log: its epoch and a sequence number. `0` is the start of the log.
         * @example k3m9x2-1204
         */
        Position: string;
        /** @description An error (RFC 9457). */
        Problem: {
            /** @description The kind of problem: an address that returns what to do about it. */
            type: string;
            /** @description The title of the kind. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description What happened, in one sentence. */
            detail: string;
            /** @description The parameters that are wrong. Empty if none is. */
            errors: components["schemas"]["ParameterError"][];
            /** @description With status 410: what remains of the record. */
            tombstone?: components["schemas"]["Tombstone"];
        };
        /** @description A kind of problem. */
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
        /**
         * @description A draft treaty, agreement, plan, demand or resolution on the table, or a signed agreement.
         * @example {
         *       "id": "draft-treaty-on-security-guarantees",
         *       "type": "proposal",
         *       "version": 1,
         *       "updated": "2026-11-24T21:00:00Z",
         *       "change_note": null,
         *       "kind": "draft-treaty",
         *       "kind_stated": "drafts of the treaty on security guarantees",
         *       "title": "Draft treaty on security guarantees",
         *       "proposers": [
         *         "russia"
         *       ],
         *       "addressees": [],
         *       "signatories": [],
         *       "status": "published",
         *       "status_history": [
         *         {
         *           "status": "published",
         *           "on": {
         *             "edtf": "[..2021-12-22]",
         *             "start": null,
         *             "end": "2021-12-22",
         *             "qualifier": null,
         *             "precision": "set",
         *             "stated": "Earlier"
         *           },
         *           "by": "russia-mfa",
         *           "stated": "Earlier, the Russian Foreign Ministry published drafts",
         *           "evidence": {
         *             "type": "source",
         *             "id": "lavrov-three-tracks-article"
         *           }
         *         }
         *       ],
         *       "published_on": {
         *         "edtf": "[..2021-12-22]",
         *         "start": null,
         *         "end": "2021-12-22",
         *         "qualifier": null,
         *         "precision": "set",
         *         "stated": "Earlier"
         *       },
         *       "signed_on": null,
         *       "provisions": [],
         *       "supersedes": [],
         *       "relates_to": [
         *         "draft-agreement-on-measures-russia-nato-member-states"
         *       ],
         *       "codings": [],
         *       "responses": [
         *         {
         *           "party": "united-states",
         *           "stance": "unspecified",
         *           "provision": null,
         *           "according_to": "sergei-lavrov",
         *           "on": null,
         *           "stated": "businesslike",
         *           "statement": "2021-12-22-sergei-lavrov-us-reaction",
         *           "source": null
         *         },
         *         {
         *           "party": "white-house",
         *           "stance": "conditional",
         *           "provision": null,
         *           "according_to": null,
         *           "on": {
         *             "edtf": "[..2021-12-22]",
         *             "start": null,
         *             "end": "2021-12-22",
         *             "qualifier": null,
         *             "precision": "set",
         *             "stated": "In response"
         *           },
         *           "stated": "would not hold consultations on the issue of security in Europe without allies in the EU",
         *           "statement": "white-house-no-consultations-without-allies",
         *           "source": null
         *         }
         *       ],
         *       "sources": [
         *         "lavrov-three-tracks-article"
         *       ],
         *       "original": null,
         *       "identifiers": [],
         *       "inferences": [
         *         {
         *           "field": "proposers",
         *           "basis": "The article says “Russia’s security proposals”, and that the Russian Foreign Ministry published the drafts."
         *         },
         *         {
         *           "field": "published_on",
         *           "basis": "Reported as earlier than what the rest of the article tells, with no day: no later than the day of the interview, 22 December 2021."
         *         },
         *         {
         *           "field": "responses[0]",
         *           "basis": "Lavrov speaks of the reaction to Russia’s security proposals as a whole, so it is recorded for each draft. “Businesslike” tells the manner, not the answer: the stance stays unspecified."
         *         },
         *         {
         *           "field": "responses[1]",
         *           "basis": "The White House spoke “in response” to the publication of both drafts, so its condition is recorded for each. No day is given: no later than the day of the interview, 22 December 2021."
         *         }
         *       ]
         *     }
         */
        Proposal: WithRequired<components["schemas"]["ProposalFields"], "id" | "type" | "version" | "updated" | "change_note" | "kind" | "kind_stated" | "title" | "proposers" | "addressees" | "signatories" | "status" | "status_history" | "published_on" | "signed_on" | "provisions" | "supersedes" | "relates_to" | "codings" | "responses" | "sources" | "original" | "identifiers" | "inferences">;
        /** @description A draft treaty, agreement, plan, demand or resolution on the table, or a signed agreement. */
        ProposalFields: {
            /** @description The public id: lower-case words joined by hyphens. Never changes. */
            id: components["schemas"]["ProposalId"];
            /**
             * @description The record's type.
             * @constant
             */
            type: "proposal";
            /** @description Which version of the document it is, from 1. */
            version?: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated?: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note?: string | null;
            /** @description Kind of the proposal. */
            kind?: components["schemas"]["ProposalKind"];
            /** @description The source's wording from which the kind was coded. Blank if not recorded. */
            kind_stated?: string | null;
            /** @description The title, or a short title written by the curators. */
            title?: string;
            /** @description The parties that put it forward. */
            proposers?: components["schemas"]["PartyId"][];
            /** @description The parties it is put to. Empty where not stated. */
            addressees?: components["schemas"]["PartyId"][];
            /** @description Who signed. Empty where not signed or not stated. */
            signatories?: components["schemas"]["Signatory"][];
            /** @description The current status. It must equal the last row of the status history. */
            status?: components["schemas"]["ProposalStatus"];
            /** @description Each status with the date it is true from; the last is the newest. */
            status_history?: components["schemas"]["ProposalStatusEntry"][];
            /** @description When the text was published. Blank if not stated, or if it was not published. */
            published_on?: components["schemas"]["StatedDate"] | null;
            /** @description When the proposal was signed. Blank if not stated, or if it was not signed. */
            signed_on?: components["schemas"]["StatedDate"] | null;
            /** @description Its numbered provisions, as far as recorded. */
            provisions?: components["schemas"]["Provision"][];
            /** @description The proposals whose place it takes. */
            supersedes?: components["schemas"]["ProposalId"][];
            /** @description The proposals it belongs together with. */
            relates_to?: components["schemas"]["ProposalId"][];
            /** @description Values that coding schemes give it. */
            codings?: components["schemas"]["Coding"][];
            /** @description How parties answered it, as far as reported. */
            responses?: components["schemas"]["ProposalResponse"][];
            /** @description The sources that report it. */
            sources?: components["schemas"]["SourceId"][];
            /** @description Columns of the data set that have no field of their own. Blank if a curator entered the record. */
            original?: {
                [key: string]: unknown;
            } | null;
            /** @description Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers?: components["schemas"]["Identifier"][];
            /** @description Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public. */
            inferences?: components["schemas"]["Inference"][];
        };
        /**
         * @description The id of a record in `/proposals/`: lower-case words joined by hyphens. Never changes.
         * @example draft-treaty-on-security-guarantees
         */
        ProposalId: string;
        /**
         * @description What kind of text or idea is proposed.
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
        } & components["schemas"]["PageFields"];
        /** @description How a party answered, in its own words or according to somebody else. */
        ProposalResponse: {
            /** @description The party that responds. */
            party: components["schemas"]["PartyId"];
            /** @description How the party responds. */
            stance: components["schemas"]["Stance"];
            /** @description The number of the provision it answers. Null where it answers the whole. */
            provision: string | null;
            /** @description The person who reports the response. Blank if the party itself states it. */
            according_to: components["schemas"]["SpeakerId"] | null;
            /** @description When the party responded. Blank if not stated. */
            on: components["schemas"]["StatedDate"] | null;
            /** @description The source's wording from which the stance was coded. Blank if not recorded. */
            stated: string | null;
            /** @description The statement that contains the response. Blank if only a source reports it. */
            statement: components["schemas"]["StatementId"] | null;
            /** @description The source that reports the response. Blank if a statement contains it. */
            source: components["schemas"]["SourceId"] | null;
        };
        /**
         * @description The state of a proposal.
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
            /** @description The status from this date on. */
            status: components["schemas"]["ProposalStatus"];
            /** @description The date from which the status applies. Blank if not stated. */
            on: components["schemas"]["StatedDate"] | null;
            /** @description The party that caused the status. Blank if several parties or none did. */
            by: components["schemas"]["PartyId"] | null;
            /** @description The source's wording from which the status was coded. Blank if not recorded. */
            stated: string | null;
            /** @description The statement or source that shows it. */
            evidence: components["schemas"]["TypedReference"];
        };
        /** @description One record of `/proposals/`, with `included` if `include` was sent. */
        ProposalWithIncluded: {
            included?: components["schemas"]["Included"];
        } & WithRequired<components["schemas"]["ProposalFields"], "id" | "type" | "version" | "updated" | "change_note" | "kind" | "kind_stated" | "title" | "proposers" | "addressees" | "signatories" | "status" | "status_history" | "published_on" | "signed_on" | "provisions" | "supersedes" | "relates_to" | "codings" | "responses" | "sources" | "original" | "identifiers" | "inferences">;
        /** @description A numbered provision. */
        Provision: {
            /** @description Number of the provision, as printed. */
            number: string;
            /** @description Text of the provision, or a summary by the curators. */
            text: string;
        };
        /**
         * @description The server that pages are read from.
         *
         *     * `primary`: the server that is written to
         *     * `replica`: a streaming replica of the primary
         *     * `fallback`: the primary, while the replica is unreachable
         * @enum {string}
         */
        ReadServer: "primary" | "replica" | "fallback";
        /** @description The server that pages are read from, and its lag behind the primary. */
        ReadServerLag: {
            server: components["schemas"]["ReadServer"];
            /** @description The newest position of the log on this server, as in `Diplo-Position`. */
            position: string;
            /** @description The newest position on the primary. Null where the primary cannot be reached. */
            primary_position: string | null;
            /** @description How many changes the replica has not replayed, up to 100,000. Null where unknown or without a replica. */
            changes_behind: number | null;
            /** @description How long ago the first of these changes was published; 0 where there is none. */
            seconds_behind: number | null;
        };
        /** @description Whether the service is ready to answer requests. */
        Readiness: {
            /** @description Whether every check passed. */
            ready: boolean;
            /** @description The checks; a later one may depend on those before it. */
            checks: components["schemas"]["Check"][];
            /** @description The server that pages are read from. Null where it cannot be reached. */
            reads_from: components["schemas"]["ReadServerLag"] | null;
            /** @description Locks of writers. Null where the primary cannot be reached. */
            locks: components["schemas"]["WriterLocks"] | null;
        };
        /** @description A published record that links to this one. */
        RecordReference: {
            /** @description Its type. */
            type: components["schemas"]["RecordType"];
            /** @description Its id. */
            id: string;
            /** @description The field of its document that contains the link, as `citations.source`. */
            field: string;
        };
        /**
         * @description The record types; the value is the `type` of a document and of a typed reference.
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
            position: components["schemas"]["Position"];
            /**
             * Format: date-time
             * @description When it was published.
             */
            recorded_at: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note: string | null;
            /** @description The id of the survivor that the record was merged into. Null unless it was merged. */
            merged_into: string | null;
            /** @description Whether its text was removed from the log; `url` gives 410 if no document is left. */
            redacted: boolean;
            /** @description The address of its document. */
            url: string;
        };
        /** @description Published records that link to a record, by type and field. A record that links by two fields is listed twice. */
        ReferencesPage: {
            /** @description The links. */
            results: components["schemas"]["RecordReference"][];
            /** @description The address of the next page. Null on the last page. */
            next: string | null;
        };
        /** @description The position to continue from. */
        ResumeRequest: {
            /** @description The position after which to continue. Omitted: where the webhook stopped. */
            since?: string;
        };
        /**
         * @description What a key permits. Reading does not need a key: the first two scopes only raise the rate limits.
         *
         *     * `read`: read: more requests per minute
         *     * `export`: export: more downloads per hour
         *     * `webhooks`: webhooks: create and manage webhook subscriptions
         * @enum {string}
         */
        Scope: "read" | "export" | "webhooks";
        /** @description A page of a search. */
        SearchPage: {
            /** @description The documents, of several types, the best match first. */
            results: components["schemas"]["AnyDocument"][];
            included: components["schemas"]["Included"];
            /** @description The address of the next page. Null on the last page. */
            next: string | null;
            /** @description The address of the previous page. Null on the first page. */
            previous: string | null;
            /** @description The number of matching records of each collection. If it is not `exact`, more than 5000 match, and the results contain only the 100 newest of them; the list of that collection returns all of them. */
            matches: {
                [key: string]: {
                    /** @description The number of records that match, up to the limit. */
                    count: number;
                    /** @description Whether `count` is exact rather than the limit. */
                    exact: boolean;
                };
            };
            /** @description With `highlight=1`: by collection and id, snippets of HTML in which `<mark>` encloses the matched words. */
            highlights?: {
                [key: string]: {
                    [key: string]: string[];
                };
            };
        };
        /** @description Who signed, and in what role. */
        Signatory: {
            /** @description The party that signed. Blank if only a person or a wording is known. */
            party: components["schemas"]["PartyId"] | null;
            /** @description The person who signed. Blank if not stated. */
            speaker: components["schemas"]["SpeakerId"] | null;
            /** @description The role in which the signatory signed. */
            role: components["schemas"]["SignatoryRole"];
            /** @description The signatory, as the source names it. Blank if not recorded. */
            stated: string | null;
        };
        /**
         * @description The role of a signatory.
         *
         *     * `party`: Party: bound by it
         *     * `guarantor`: Guarantor: it answers for its keeping
         *     * `witness`: Witness
         * @enum {string}
         */
        SignatoryRole: "party" | "guarantor" | "witness";
        /**
         * @description An article, interview, communiqué, data set, treaty text or other place where something was reported.
         * @example {
         *       "id": "lavrov-three-tracks-article",
         *       "type": "source",
         *       "version": 1,
         *       "updated": "2026-11-24T21:00:00Z",
         *       "change_note": null,
         *       "kind": "article",
         *       "outlet": null,
         *       "section": "Home / World",
         *       "title": "Lavrov: US and Russia to Hold “Three Tracks” of Talks",
         *       "url": null,
         *       "byline": "Корреспондент",
         *       "publisher": null,
         *       "language": "en",
         *       "published": null,
         *       "accessed": null,
         *       "archive_url": null,
         *       "licence": null,
         *       "dataset_version": null,
         *       "sha256": "eb028e14c46169a47c011c8b6b1f08706915c57487c42f0897ece4b5aab8f7cd",
         *       "original": null,
         *       "identifiers": [],
         *       "inferences": [
         *         {
         *           "field": "section",
         *           "basis": "The line under the title is a path of three steps that ends with the title itself; the first two are taken for the section."
         *         },
         *         {
         *           "field": "byline",
         *           "basis": "The last line, one word of Russian, “correspondent”. It stands where a byline does; whether it names an outlet instead is left open, and no outlet is recorded."
         *         }
         *       ]
         *     }
         */
        Source: WithRequired<components["schemas"]["SourceFields"], "id" | "type" | "version" | "updated" | "change_note" | "kind" | "outlet" | "section" | "title" | "url" | "byline" | "publisher" | "language" | "published" | "accessed" | "archive_url" | "licence" | "dataset_version" | "sha256" | "original" | "identifiers" | "inferences">;
        /** @description An article, interview, communiqué, data set, treaty text or other place where something was reported. */
        SourceFields: {
            /** @description The public id: lower-case words joined by hyphens. Never changes. */
            id: components["schemas"]["SourceId"];
            /**
             * @description The record's type.
             * @constant
             */
            type: "source";
            /** @description Which version of the document it is, from 1. */
            version?: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated?: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note?: string | null;
            /** @description Kind of the source. */
            kind?: components["schemas"]["SourceKind"];
            /** @description Newspaper, news agency or website. Blank if not known. */
            outlet?: string | null;
            /** @description Section of the outlet, as printed. Blank if there is none. */
            section?: string | null;
            /** @description Title, as printed. */
            title?: string;
            /** @description Web address. Blank if not known. */
            url?: string | null;
            /** @description Author, as printed. Blank if none is printed. */
            byline?: string | null;
            /** @description Publisher. Blank if not known. */
            publisher?: string | null;
            /** @description Language (BCP 47). Blank if not known. */
            language?: string | null;
            /** @description When the source was published. Blank if not stated. */
            published?: components["schemas"]["StatedDate"] | null;
            /**
             * Format: date
             * @description Date on which the source was read. Blank if not recorded.
             */
            accessed?: string | null;
            /** @description Web address of an archived copy. Blank if there is none. */
            archive_url?: string | null;
            /** @description Licence of the source. Blank if not known. */
            licence?: string | null;
            /** @description Version of a data set, as its publisher names it. Blank for other sources. */
            dataset_version?: string | null;
            /** @description SHA-256, in hexadecimal digits, of the text that character positions refer to, or of a data set's file. Blank if not computed. */
            sha256?: string | null;
            /** @description Columns of the data set that have no field of their own. Blank if a curator entered the record. */
            original?: {
                [key: string]: unknown;
            } | null;
            /** @description Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers?: components["schemas"]["Identifier"][];
            /** @description Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public. */
            inferences?: components["schemas"]["Inference"][];
        };
        /**
         * @description The id of a record in `/sources/`: lower-case words joined by hyphens. Never changes.
         * @example lavrov-three-tracks-article
         */
        SourceId: string;
        /**
         * @description What kind of source reported it.
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
        } & components["schemas"]["PageFields"];
        /** @description One record of `/sources/`, with `included` if `include` was sent. */
        SourceWithIncluded: {
            included?: components["schemas"]["Included"];
        } & WithRequired<components["schemas"]["SourceFields"], "id" | "type" | "version" | "updated" | "change_note" | "kind" | "outlet" | "section" | "title" | "url" | "byline" | "publisher" | "language" | "published" | "accessed" | "archive_url" | "licence" | "dataset_version" | "sha256" | "original" | "identifiers" | "inferences">;
        /** @description A record of `/events/` that `fields` has limited to some members. */
        SparseEvent: {
            included?: components["schemas"]["Included"];
        } & components["schemas"]["EventFields"];
        /** @description A page of events, each event limited by `fields`. */
        SparseEventPage: {
            /** @description The documents, in the order of the list. */
            results: components["schemas"]["SparseEvent"][];
        } & components["schemas"]["PageFields"];
        /** @description A record of `/offices/` that `fields` has limited to some members. */
        SparseOffice: {
            included?: components["schemas"]["Included"];
        } & components["schemas"]["OfficeFields"];
        /** @description A page of offices, each office limited by `fields`. */
        SparseOfficePage: {
            /** @description The documents, in the order of the list. */
            results: components["schemas"]["SparseOffice"][];
        } & components["schemas"]["PageFields"];
        /** @description A record of `/parties/` that `fields` has limited to some members. */
        SparseParty: {
            included?: components["schemas"]["Included"];
        } & components["schemas"]["PartyFields"];
        /** @description A page of parties, each party limited by `fields`. */
        SparsePartyPage: {
            /** @description The documents, in the order of the list. */
            results: components["schemas"]["SparseParty"][];
        } & components["schemas"]["PageFields"];
        /** @description A record of `/proposals/` that `fields` has limited to some members. */
        SparseProposal: {
            included?: components["schemas"]["Included"];
        } & components["schemas"]["ProposalFields"];
        /** @description A page of proposals, each proposal limited by `fields`. */
        SparseProposalPage: {
            /** @description The documents, in the order of the list. */
            results: components["schemas"]["SparseProposal"][];
        } & components["schemas"]["PageFields"];
        /** @description A record of `/sources/` that `fields` has limited to some members. */
        SparseSource: {
            included?: components["schemas"]["Included"];
        } & components["schemas"]["SourceFields"];
        /** @description A page of sources, each source limited by `fields`. */
        SparseSourcePage: {
            /** @description The documents, in the order of the list. */
            results: components["schemas"]["SparseSource"][];
        } & components["schemas"]["PageFields"];
        /** @description A record of `/speakers/` that `fields` has limited to some members. */
        SparseSpeaker: {
            included?: components["schemas"]["Included"];
        } & components["schemas"]["SpeakerFields"];
        /** @description A page of speakers, each speaker limited by `fields`. */
        SparseSpeakerPage: {
            /** @description The documents, in the order of the list. */
            results: components["schemas"]["SparseSpeaker"][];
        } & components["schemas"]["PageFields"];
        /** @description A record of `/statements/` that `fields` has limited to some members. */
        SparseStatement: {
            included?: components["schemas"]["Included"];
        } & components["schemas"]["StatementFields"];
        /** @description A page of statements, each statement limited by `fields`. */
        SparseStatementPage: {
            /** @description The documents, in the order of the list. */
            results: components["schemas"]["SparseStatement"][];
        } & components["schemas"]["PageFields"];
        /** @description A record of `/talks/` that `fields` has limited to some members. */
        SparseTalk: {
            included?: components["schemas"]["Included"];
        } & components["schemas"]["TalkFields"];
        /** @description A page of talks, each talk limited by `fields`. */
        SparseTalkPage: {
            /** @description The documents, in the order of the list. */
            results: components["schemas"]["SparseTalk"][];
        } & components["schemas"]["PageFields"];
        /** @description A record of `/topics/` that `fields` has limited to some members. */
        SparseTopic: {
            included?: components["schemas"]["Included"];
        } & components["schemas"]["TopicFields"];
        /** @description A page of topics, each topic limited by `fields`. */
        SparseTopicPage: {
            /** @description The documents, in the order of the list. */
            results: components["schemas"]["SparseTopic"][];
        } & components["schemas"]["PageFields"];
        /**
         * @description A person.
         * @example {
         *       "id": "sergei-lavrov",
         *       "type": "speaker",
         *       "version": 1,
         *       "updated": "2026-11-24T21:00:00Z",
         *       "change_note": null,
         *       "name": "Sergei Lavrov",
         *       "sort_name": "Lavrov, Sergei",
         *       "given_name": "Sergei",
         *       "family_name": "Lavrov",
         *       "aliases": [],
         *       "honorific": null,
         *       "gender": "male",
         *       "born": null,
         *       "died": null,
         *       "links": [],
         *       "images": [],
         *       "original": null,
         *       "identifiers": [],
         *       "inferences": [
         *         {
         *           "field": "gender",
         *           "basis": "The article says “he” of him."
         *         }
         *       ]
         *     }
         */
        Speaker: WithRequired<components["schemas"]["SpeakerFields"], "id" | "type" | "version" | "updated" | "change_note" | "name" | "sort_name" | "given_name" | "family_name" | "aliases" | "honorific" | "gender" | "born" | "died" | "links" | "images" | "original" | "identifiers" | "inferences">;
        /** @description A person. */
        SpeakerFields: {
            /** @description The public id: lower-case words joined by hyphens. Never changes. */
            id: components["schemas"]["SpeakerId"];
            /**
             * @description The record's type.
             * @constant
             */
            type: "speaker";
            /** @description Which version of the document it is, from 1. */
            version?: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated?: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note?: string | null;
            /** @description The name in its usual English spelling. */
            name?: string;
            /** @description The name for sorting, for instance “Lavrov, Sergei”. Blank if not given. */
            sort_name?: string | null;
            /** @description Given names. Blank if not known separately. */
            given_name?: string | null;
            /** @description Family name. Blank if not known separately. */
            family_name?: string | null;
            /** @description Other names and spellings, in any script: rows of name and language (BCP 47, blank if not known). */
            aliases?: {
                name: string | null;
                language: string | null;
            }[];
            /** @description Title before the name, for instance “Dr”. Blank if there is none. */
            honorific?: string | null;
            /** @description Gender, as a source states it. Blank if not stated. */
            gender?: components["schemas"]["Gender"] | null;
            /** @description Date of birth. Blank if not stated. */
            born?: components["schemas"]["StatedDate"] | null;
            /** @description Date of death. Blank if not stated, or if the person is alive. */
            died?: components["schemas"]["StatedDate"] | null;
            /** @description Web pages about the person: rows of url and note (blank if there is none). */
            links?: {
                url: string | null;
                note: string | null;
            }[];
            /** @description Pictures of the person: rows of url and note (credit and licence, blank if not known). */
            images?: {
                url: string | null;
                note: string | null;
            }[];
            /** @description Columns of the data set that have no field of their own. Blank if a curator entered the record. */
            original?: {
                [key: string]: unknown;
            } | null;
            /** @description Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers?: components["schemas"]["Identifier"][];
            /** @description Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public. */
            inferences?: components["schemas"]["Inference"][];
        };
        /**
         * @description The id of a record in `/speakers/`: lower-case words joined by hyphens. Never changes.
         * @example sergei-lavrov
         */
        SpeakerId: string;
        /** @description A page of speakers. */
        SpeakerPage: {
            /** @description The documents, in the order of the list. */
            results: components["schemas"]["Speaker"][];
        } & components["schemas"]["PageFields"];
        /** @description One record of `/speakers/`, with `included` if `include` was sent. */
        SpeakerWithIncluded: {
            included?: components["schemas"]["Included"];
        } & WithRequired<components["schemas"]["SpeakerFields"], "id" | "type" | "version" | "updated" | "change_note" | "name" | "sort_name" | "given_name" | "family_name" | "aliases" | "honorific" | "gender" | "born" | "died" | "links" | "images" | "original" | "identifiers" | "inferences">;
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
        /**
         * @description What was said once: a quote, paraphrase, communiqué, speech, or the mention of one whose content is not given.
         * @example {
         *       "id": "2021-12-22-sergei-lavrov-three-tracks",
         *       "type": "statement",
         *       "version": 1,
         *       "updated": "2026-11-24T21:00:00Z",
         *       "change_note": null,
         *       "kind": "quote",
         *       "text": "There is an agreement with the United States to involve three tracks of negotiations on security guarantees",
         *       "language": "en",
         *       "original_text": null,
         *       "original_language": null,
         *       "speaker": "sergei-lavrov",
         *       "office": "sergei-lavrov-foreign-minister-russia",
         *       "party": "russia-mfa",
         *       "reported_by": null,
         *       "made_on": {
         *         "edtf": "2021-12-22",
         *         "start": "2021-12-22",
         *         "end": "2021-12-22",
         *         "qualifier": null,
         *         "precision": "day",
         *         "stated": "Wednesday, December 22"
         *       },
         *       "medium": "interview",
         *       "venue": "Russia Today",
         *       "addressed_to": [],
         *       "about": [
         *         {
         *           "type": "talk",
         *           "id": "security-guarantees-talks"
         *         }
         *       ],
         *       "responds_to": [],
         *       "topics": [
         *         "security-guarantees"
         *       ],
         *       "sequence": null,
         *       "sequence_part": null,
         *       "citations": [
         *         {
         *           "source": "lavrov-three-tracks-article",
         *           "ranges": [
         *             [
         *               474,
         *               581
         *             ]
         *           ],
         *           "insertions": [],
         *           "verified": null
         *         }
         *       ],
         *       "original": null,
         *       "identifiers": [],
         *       "inferences": [
         *         {
         *           "field": "speaker",
         *           "basis": "“He” is Lavrov, named in the sentence before."
         *         },
         *         {
         *           "field": "office",
         *           "basis": "The article calls him Russian Foreign Minister; he is taken to speak in that office, and so for the ministry that it heads."
         *         },
         *         {
         *           "field": "party",
         *           "basis": "The article calls him Russian Foreign Minister; he is taken to speak in that office, and so for the ministry that it heads."
         *         },
         *         {
         *           "field": "made_on",
         *           "basis": "The year is not printed. 22 December fell on a Wednesday in 2010, 2021 and 2027, and the article places the start of the talks both at the beginning of next year and in early 2022: so 2021."
         *         },
         *         {
         *           "field": "made_on",
         *           "basis": "The article names the interview of 22 December once, for the words about January; his other words are taken to come from it too."
         *         },
         *         {
         *           "field": "medium",
         *           "basis": "The article names the interview of 22 December once, for the words about January; his other words are taken to come from it too."
         *         },
         *         {
         *           "field": "venue",
         *           "basis": "The article names the interview of 22 December once, for the words about January; his other words are taken to come from it too."
         *         }
         *       ]
         *     }
         */
        Statement: WithRequired<components["schemas"]["StatementFields"], "id" | "type" | "version" | "updated" | "change_note" | "kind" | "text" | "language" | "original_text" | "original_language" | "speaker" | "office" | "party" | "reported_by" | "made_on" | "medium" | "venue" | "addressed_to" | "about" | "responds_to" | "topics" | "sequence" | "sequence_part" | "citations" | "original" | "identifiers" | "inferences">;
        /** @description What was said once: a quote, paraphrase, communiqué, speech, or the mention of one whose content is not given. */
        StatementFields: {
            /** @description The public id: lower-case words joined by hyphens. Never changes. */
            id: components["schemas"]["StatementId"];
            /**
             * @description The record's type.
             * @constant
             */
            type: "statement";
            /** @description Which version of the document it is, from 1. */
            version?: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated?: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note?: string | null;
            /** @description Whether the text is a quote, a paraphrase, an official text, a speech or only a mention. */
            kind?: components["schemas"]["StatementKind"];
            /** @description The words of a quote, or the paraphrase. Blank for a mention. */
            text?: string | null;
            /** @description Language of the text (BCP 47). Blank if not known. */
            language?: string | null;
            /** @description The words in the language in which they were spoken. Blank if the text is in that language. */
            original_text?: string | null;
            /** @description Language in which the words were spoken (BCP 47). Blank if not stated. */
            original_language?: string | null;
            /** @description The person who said it. Blank if the source names only a party (“the White House said”). */
            speaker?: components["schemas"]["SpeakerId"] | null;
            /** @description The office that the speaker held. Blank if not stated. */
            office?: components["schemas"]["OfficeId"] | null;
            /** @description The party for which the speaker spoke. Blank if not stated. */
            party?: components["schemas"]["PartyId"] | null;
            /** @description The person who reports the statement. Blank if the source itself reports it. */
            reported_by?: components["schemas"]["SpeakerId"] | null;
            /** @description When it was said. Blank if not stated. */
            made_on?: components["schemas"]["StatedDate"] | null;
            /** @description Occasion or channel of the statement. Blank if not stated. */
            medium?: components["schemas"]["Medium"] | null;
            /** @description Where or to whom it was said, for instance “Russia Today”. Blank if not stated. */
            venue?: string | null;
            /** @description To whom it is said: parties, speakers or offices. */
            addressed_to?: components["schemas"]["TypedReference"][];
            /** @description What it speaks of: records of any type but topics. */
            about?: components["schemas"]["TypedReference"][];
            /** @description What it answers: records of any type but topics. */
            responds_to?: components["schemas"]["TypedReference"][];
            /** @description Its subjects. */
            topics?: components["schemas"]["TopicId"][];
            /** @description Key that all parts, or all wordings, of one utterance share. Blank for a statement without other parts. */
            sequence?: string | null;
            /** @description Number of the part in the utterance, from 1. Blank for a statement without other parts. */
            sequence_part?: number | null;
            /** @description Where it stands, in each source that carries it. */
            citations?: components["schemas"]["Citation"][];
            /** @description Columns of the data set that have no field of their own. Blank if a curator entered the record. */
            original?: {
                [key: string]: unknown;
            } | null;
            /** @description Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers?: components["schemas"]["Identifier"][];
            /** @description Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public. */
            inferences?: components["schemas"]["Inference"][];
        };
        /**
         * @description The id of a record in `/statements/`: lower-case words joined by hyphens. Never changes.
         * @example 2021-12-22-sergei-lavrov-three-tracks
         */
        StatementId: string;
        /**
         * @description The form in which an utterance is known.
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
        } & components["schemas"]["PageFields"];
        /** @description One record of `/statements/`, with `included` if `include` was sent. */
        StatementWithIncluded: {
            included?: components["schemas"]["Included"];
        } & WithRequired<components["schemas"]["StatementFields"], "id" | "type" | "version" | "updated" | "change_note" | "kind" | "text" | "language" | "original_text" | "original_language" | "speaker" | "office" | "party" | "reported_by" | "made_on" | "medium" | "venue" | "addressed_to" | "about" | "responds_to" | "topics" | "sequence" | "sequence_part" | "citations" | "original" | "identifiers" | "inferences">;
        /**
         * @description A node of the tree of talks: process, track, round, meeting, call, or an uncounted series of contacts.
         * @example {
         *       "id": "security-guarantees-talks",
         *       "type": "talk",
         *       "version": 1,
         *       "updated": "2026-11-24T21:00:00Z",
         *       "change_note": null,
         *       "kind": "process",
         *       "kind_stated": "three tracks of negotiations on security guarantees",
         *       "parent": null,
         *       "title": "Talks between Russia and the United States on security guarantees",
         *       "status": "agreed",
         *       "status_history": [
         *         {
         *           "status": "agreed",
         *           "on": {
         *             "edtf": "[..2021-12-22]",
         *             "start": null,
         *             "end": "2021-12-22",
         *             "qualifier": null,
         *             "precision": "set",
         *             "stated": null
         *           },
         *           "by": null,
         *           "stated": "There is an agreement with the United States to involve three tracks of negotiations",
         *           "evidence": {
         *             "type": "statement",
         *             "id": "2021-12-22-sergei-lavrov-three-tracks"
         *           }
         *         }
         *       ],
         *       "starts": {
         *         "edtf": "2022-01",
         *         "start": "2022-01-01",
         *         "end": "2022-01-31",
         *         "qualifier": null,
         *         "precision": "month",
         *         "stated": "in January"
         *       },
         *       "starts_at": null,
         *       "ends": null,
         *       "place": null,
         *       "country": null,
         *       "format": null,
         *       "participants": [
         *         {
         *           "party": "russia",
         *           "speaker": null,
         *           "office": null,
         *           "role": "party",
         *           "level": null,
         *           "stated": "Russia and the United States"
         *         },
         *         {
         *           "party": "united-states",
         *           "speaker": null,
         *           "office": null,
         *           "role": "party",
         *           "level": null,
         *           "stated": "Russia and the United States"
         *         }
         *       ],
         *       "agenda": [
         *         {
         *           "type": "topic",
         *           "id": "security-guarantees"
         *         }
         *       ],
         *       "expected_rounds": 3,
         *       "expected_tracks": 3,
         *       "outcome": null,
         *       "announced_by": [
         *         "2021-12-22-sergei-lavrov-three-tracks",
         *         "2021-12-22-sergei-lavrov-start-in-january",
         *         "2021-12-22-sergei-lavrov-start-in-early-2022"
         *       ],
         *       "sources": [
         *         "lavrov-three-tracks-article"
         *       ],
         *       "original": null,
         *       "identifiers": [],
         *       "inferences": [
         *         {
         *           "field": "kind",
         *           "basis": "The negotiations as a whole, which the article divides into tracks and rounds."
         *         },
         *         {
         *           "field": "starts",
         *           "basis": "The year is not printed with the month. The talks are to begin in early 2022, and the interview was given in December 2021."
         *         },
         *         {
         *           "field": "expected_rounds",
         *           "basis": "The article’s own words, “three rounds”; Lavrov is not quoted on their number."
         *         },
         *         {
         *           "field": "expected_tracks",
         *           "basis": "Lavrov’s words, “three tracks”. How tracks and rounds go together, and who takes part in each, is left open."
         *         },
         *         {
         *           "field": "status_history[0].on",
         *           "basis": "Since when is not stated; true by the day of the interview, 22 December 2021."
         *         }
         *       ]
         *     }
         */
        Talk: WithRequired<components["schemas"]["TalkFields"], "id" | "type" | "version" | "updated" | "change_note" | "kind" | "kind_stated" | "parent" | "title" | "status" | "status_history" | "starts" | "starts_at" | "ends" | "place" | "country" | "format" | "participants" | "agenda" | "expected_rounds" | "expected_tracks" | "outcome" | "announced_by" | "sources" | "original" | "identifiers" | "inferences">;
        /** @description A node of the tree of talks: process, track, round, meeting, call, or an uncounted series of contacts. */
        TalkFields: {
            /** @description The public id: lower-case words joined by hyphens. Never changes. */
            id: components["schemas"]["TalkId"];
            /**
             * @description The record's type.
             * @constant
             */
            type: "talk";
            /** @description Which version of the document it is, from 1. */
            version?: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated?: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note?: string | null;
            /** @description Level of the talk in the tree of talks. */
            kind?: components["schemas"]["TalkKind"];
            /** @description The source's wording from which the kind was coded. Blank if not recorded. */
            kind_stated?: string | null;
            /** @description The talk that this one is part of. Blank for the top of a tree. */
            parent?: components["schemas"]["TalkId"] | null;
            /** @description A short title, written by the curators. */
            title?: string;
            /** @description The current status. It must equal the last row of the status history. */
            status?: components["schemas"]["TalkStatus"];
            /** @description Each status, and from when it is true; the last is newest. */
            status_history?: components["schemas"]["TalkStatusEntry"][];
            /** @description When the talk starts or started. Blank if not stated. */
            starts?: components["schemas"]["StatedDate"] | null;
            /** @description Exact time of the start. Blank if not stated. */
            starts_at?: components["schemas"]["StartTime"] | null;
            /** @description When the talk ends or ended. Blank if not stated. */
            ends?: components["schemas"]["StatedDate"] | null;
            /** @description Place, as the source names it. Blank if not stated. */
            place?: string | null;
            /** @description The country in which the talk takes place. Blank if not stated. */
            country?: components["schemas"]["PartyId"] | null;
            /** @description How many sides take part, and whether through a mediator. Blank if not stated. */
            format?: components["schemas"]["TalkFormat"] | null;
            /** @description Who takes part. */
            participants?: components["schemas"]["Participant"][];
            /** @description The proposals and topics on its agenda. */
            agenda?: components["schemas"]["TypedReference"][];
            /** @description Number of rounds that are announced. Blank if not stated. */
            expected_rounds?: number | null;
            /** @description Number of tracks that are announced. Blank if not stated. */
            expected_tracks?: number | null;
            /** @description The outcome, summarized by the curators. Blank if none is reported. */
            outcome?: string | null;
            /** @description The statements that announced it. */
            announced_by?: components["schemas"]["StatementId"][];
            /** @description The sources that report it. */
            sources?: components["schemas"]["SourceId"][];
            /** @description Columns of the data set that have no field of their own. Blank if a curator entered the record. */
            original?: {
                [key: string]: unknown;
            } | null;
            /** @description Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers?: components["schemas"]["Identifier"][];
            /** @description Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public. */
            inferences?: components["schemas"]["Inference"][];
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
         * @description The id of a record in `/talks/`: lower-case words joined by hyphens. Never changes.
         * @example security-guarantees-talks
         */
        TalkId: string;
        /**
         * @description What kind of node in the tree of talks it is.
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
        } & components["schemas"]["PageFields"];
        /**
         * @description The state of a talk.
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
            /** @description The status from this date on. */
            status: components["schemas"]["TalkStatus"];
            /** @description The date from which the status applies. Blank if not stated. */
            on: components["schemas"]["StatedDate"] | null;
            /** @description The party that caused the status. Blank if several parties or none did. */
            by: components["schemas"]["PartyId"] | null;
            /** @description The source's wording from which the status was coded. Blank if not recorded. */
            stated: string | null;
            /** @description The statement or source that shows it. */
            evidence: components["schemas"]["TypedReference"];
        };
        /** @description One record of `/talks/`, with `included` if `include` was sent. */
        TalkWithIncluded: {
            included?: components["schemas"]["Included"];
        } & WithRequired<components["schemas"]["TalkFields"], "id" | "type" | "version" | "updated" | "change_note" | "kind" | "kind_stated" | "parent" | "title" | "status" | "status_history" | "starts" | "starts_at" | "ends" | "place" | "country" | "format" | "participants" | "agenda" | "expected_rounds" | "expected_tracks" | "outcome" | "announced_by" | "sources" | "original" | "identifiers" | "inferences">;
        /** @description A test message that will be sent. */
        TestMessage: {
            /** @description The message's id, in its header `webhook-id` and in the delivery log. */
            message: string;
        };
        /** @description A page of the timeline. */
        TimelinePage: {
            /** @description The documents, of several types, in order of date. */
            results: components["schemas"]["AnyDocument"][];
            included: components["schemas"]["Included"];
            /** @description The address of the next page. Null on the last page. */
            next: string | null;
            /** @description The address of the previous page. Null on the first page. */
            previous: string | null;
        };
        /** @description What remains of a withdrawn record. */
        Tombstone: {
            /** @description The record's type. */
            type: components["schemas"]["RecordType"];
            /** @description The record's id, which is never given to another record. */
            id: string;
            /** @description The number of the record's last version. */
            version: number;
            /**
             * Format: date-time
             * @description When the record was withdrawn.
             */
            recorded_at: string;
            /** @description Whether the record's text was removed from the log. */
            redacted: boolean;
        };
        /**
         * @description A subject, in a tree of subjects.
         * @example {
         *       "id": "security-guarantees",
         *       "type": "topic",
         *       "version": 1,
         *       "updated": "2026-11-24T21:00:00Z",
         *       "change_note": null,
         *       "name": "Security guarantees",
         *       "parent": null,
         *       "description": null,
         *       "identifiers": [],
         *       "inferences": []
         *     }
         */
        Topic: WithRequired<components["schemas"]["TopicFields"], "id" | "type" | "version" | "updated" | "change_note" | "name" | "parent" | "description" | "identifiers" | "inferences">;
        /** @description A subject, in a tree of subjects. */
        TopicFields: {
            /** @description The public id: lower-case words joined by hyphens. Never changes. */
            id: components["schemas"]["TopicId"];
            /**
             * @description The record's type.
             * @constant
             */
            type: "topic";
            /** @description Which version of the document it is, from 1. */
            version?: number;
            /**
             * Format: date-time
             * @description When this version was published.
             */
            updated?: string;
            /** @description What changed, and why, in the editor's words. Null where not noted. */
            change_note?: string | null;
            /** @description Name of the topic. */
            name?: string;
            /** @description The wider topic. Blank for the top of a tree. */
            parent?: components["schemas"]["TopicId"] | null;
            /** @description Scope of the topic. Blank if the name is sufficient. */
            description?: string | null;
            /** @description Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and identifier. */
            identifiers?: components["schemas"]["Identifier"][];
            /** @description Values that were concluded instead of read in a source: rows of field and basis, the reason for its value. Public. */
            inferences?: components["schemas"]["Inference"][];
        };
        /**
         * @description The id of a record in `/topics/`: lower-case words joined by hyphens. Never changes.
         * @example security-guarantees
         */
        TopicId: string;
        /** @description A page of topics. */
        TopicPage: {
            /** @description The documents, in the order of the list. */
            results: components["schemas"]["Topic"][];
        } & components["schemas"]["PageFields"];
        /** @description One record of `/topics/`, with `included` if `include` was sent. */
        TopicWithIncluded: {
            included?: components["schemas"]["Included"];
        } & WithRequired<components["schemas"]["TopicFields"], "id" | "type" | "version" | "updated" | "change_note" | "name" | "parent" | "description" | "identifiers" | "inferences">;
        /** @description A reference to a record of one of several types. */
        TypedReference: {
            /** @description The record's type. */
            type: components["schemas"]["RecordType"];
            /** @description The record's id. */
            id: string;
        };
        /** @description The limits of the caller and their use. */
        Usage: {
            /** @description The key that was sent. Null without a key: the limits are then those of your network address. */
            key: components["schemas"]["UsedKey"] | null;
            /** @description The limits. */
            windows: components["schemas"]["UsageWindow"][];
            /** @description With a key: its last 90 days with requests, newest first. Empty without a key. */
            days: components["schemas"]["UsageDay"][];
        };
        /** @description The use of the key on one day (UTC). */
        UsageDay: {
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description Requests answered, without downloads. */
            requests: number;
            /** @description Downloads. */
            exports: number;
            /** @description Requests refused because a limit was reached. */
            refused: number;
        };
        /** @description One limit in the current time window. */
        UsageWindow: {
            /** @description The name of the limit. */
            limit: components["schemas"]["LimitName"];
            /** @description The length of a window in seconds. */
            window_seconds: number;
            /** @description The number of requests allowed in a window. Null where there is no limit. */
            allowed: number | null;
            /** @description The number of requests in the current window. */
            used: number;
            /** @description The number of requests left in the current window. Null where there is no limit. */
            remaining: number | null;
            /**
             * Format: date-time
             * @description When the next window begins.
             */
            resets_at: string;
        };
        /** @description The key that was sent. */
        UsedKey: {
            /** @description The key's prefix: the part of its text between the two underscores. */
            prefix: string;
            /** @description The holder of the key. */
            owner: string;
            /** @description The scopes of the key. */
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
            /** @description The JSON Patch that turns the first document into the second. */
            patch: components["schemas"]["PatchStep"][];
            /** @description The same for people: each step with the value before and after. */
            changes: components["schemas"]["ChangedValue"][];
        };
        /** @description Versions of a record, newest first. */
        VersionsPage: {
            /** @description The versions. */
            results: components["schemas"]["RecordVersion"][];
            /** @description The address of the next page. Null on the last page. */
            next: string | null;
        };
        /** @description A webhook: the address that receives the changes, and how far delivery has come. */
        Webhook: {
            /** @description The webhook's id: `wh_` and 20 hexadecimal digits. */
            id: string;
            /** @description The URL that changes are sent to, with POST. */
            url: string;
            /** @description The owner's description of the webhook. May be blank. */
            description: string;
            /** @description Record types whose changes are sent. Empty for all types. */
            types: string[];
            /** @description Whether changes are sent. */
            state: components["schemas"]["WebhookState"];
            /** @description Why the webhook is paused. Blank while it is active. */
            paused_because: components["schemas"]["PausedBecause"] | null;
            /** @description What to do about `paused_because`. Null while the webhook is active. */
            what_to_do: string | null;
            /** @description The position of the log up to which everything has been delivered. */
            position: string;
            /** @description The newest position of the log. */
            head: string;
            /** @description How many changes are still to be delivered, counted in the next 10,000 changes of the log. Null where `position` is in another epoch. */
            changes_behind: number | null;
            /** @description How long ago the first of these changes was published; 0 where there is none. */
            seconds_behind: number | null;
            /** @description Number of failed attempts to send the next change. */
            failures: number;
            /**
             * Format: date-time
             * @description When the first of these attempts failed. Blank if none has failed.
             */
            failing_since: string | null;
            /**
             * Format: date-time
             * @description When the next attempt is due. Null unless the last attempt failed.
             */
            next_attempt_at: string | null;
            /**
             * Format: date-time
             * @description Until when messages are signed with the previous secret too. Null where the secret was not rotated.
             */
            previous_secret_until: string | null;
            /**
             * Format: date-time
             * @description When the webhook was created.
             */
            created_at: string;
        };
        /** @description The webhook to create. */
        WebhookRequest: {
            /** @description The address that receives the changes: an https:// address that is reachable from the internet. */
            url: string;
            /** @description Send only changes of these types. Omitted or empty: of every type. */
            types?: string[];
            /** @description The webhook's purpose, in your own words. */
            description?: string;
            /** @description The position after which to begin; `0` for the start of the log. Omitted: the newest position. */
            since?: string;
        };
        /**
         * @description Whether changes are sent.
         *
         *     * `active`: Changes are sent as they are published
         *     * `paused`: Nothing is sent until the webhook is resumed; `paused_because` contains the reason
         * @enum {string}
         */
        WebhookState: "active" | "paused";
        /** @description The webhooks of a key. */
        Webhooks: {
            /** @description The webhooks in the order of their creation. */
            results: components["schemas"]["Webhook"][];
        };
        /** @description What makes writers wait. It does not affect `ready`, because pages are read without any lock. */
        WriterLocks: {
            /** @description Whether a transaction holds the lock under which writers publish, one after another. */
            publishing_lock_held: boolean;
            /** @description Process id of the holder's session. Null for a prepared transaction. */
            held_by: number | null;
            /** @description Age of the holder's transaction. */
            held_seconds: number | null;
            /** @description Number of sessions that wait for that lock. */
            waiting: number;
            /** @description How long the first of them has waited. */
            waiting_seconds: number | null;
            /** @description Number of prepared transactions, which keep their locks. */
            prepared_transactions: number;
            /** @description Age of the oldest of them. */
            prepared_seconds: number | null;
            /** @description Age of the oldest transaction of any session. */
            oldest_transaction_seconds: number | null;
            /** @description What blocks for too long, and what to run. Null where nothing does. */
            problem: string | null;
        };
    };
    responses: {
        /** @description A parameter is unknown or malformed; `errors` names each one and the nearest valid name or value. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The current state does not allow it; `detail` says what to do first. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The key lacks the scope for this operation. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The record was withdrawn; or the position in the request does not belong to this log. */
        Gone: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The service failed. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The record was merged; `Location` is the address of the survivor. */
        MovedPermanently: {
            headers: {
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The header `Accept` excludes every format of this address. */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nothing is published at this address. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This service has no process for streams. */
        NotImplemented: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The ETag in `If-None-Match` is still that of the answer. */
        NotModified: {
            headers: {
                ETag: components["headers"]["ETag"];
                "Cache-Control": components["headers"]["CacheControl"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The file does not contain the requested bytes; `Content-Range` contains its size. */
        RangeNotSatisfiable: {
            headers: {
                "Content-Range": components["headers"]["ContentRange"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The answer is served at the address in `Location`. */
        RedirectToStream: {
            headers: {
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The database cannot be reached, is not ready, or was too slow. */
        ServiceUnavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The limit of requests is reached; `Retry-After` contains the time to wait. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The key is unknown, expired or revoked; or a key is required and none was sent. */
        Unauthorized: {
            headers: {
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request body is not JSON. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Who says so. An id in `/speakers/`; several mean any of them. */
        "Event.according_to": components["schemas"]["SpeakerId"][];
        /** @description Who did it. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `actor.exact` does not. */
        "Event.actor": components["schemas"]["PartyId"][];
        /** @description Who did it. Without its descendants. An id in `/parties/`; several mean any of them. */
        "Event.actor.exact": components["schemas"]["PartyId"][];
        /** @description Country of an actor or recipient. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `actor_country.exact` does not. */
        "Event.actor_country": components["schemas"]["PartyId"][];
        /** @description Country of an actor or recipient. Without its descendants. An id in `/parties/`; several mean any of them. */
        "Event.actor_country.exact": components["schemas"]["PartyId"][];
        /** @description A place of it lies in this box. `west,south,east,north` in degrees; a box whose west is east of its east crosses the antimeridian. */
        "Event.bbox": string;
        /** @description CAMEO code and all codes below it, as `03` or `036`. */
        "Event.cameo": string[];
        /** @description The country it took place in. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `country.exact` does not. */
        "Event.country": components["schemas"]["PartyId"][];
        /** @description The country it took place in. Without its descendants. An id in `/parties/`; several mean any of them. */
        "Event.country.exact": components["schemas"]["PartyId"][];
        /** @description The data set it comes from. An id in `/sources/`; several mean any of them. */
        "Event.dataset": components["schemas"]["SourceId"][];
        /** @description What shows it. An id, or `type:id` with one of `statement`, `source`, `talk`, `proposal`; several mean any of them. */
        "Event.evidence": string[];
        /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
        "Event.fields": ("id" | "type" | "version" | "updated" | "change_note" | "actors" | "recipients" | "modality" | "according_to" | "cameo" | "plover" | "intensity" | "label_stated" | "occurred" | "places" | "reciprocal_of" | "same_event" | "evidence" | "dataset" | "original" | "identifiers" | "inferences")[];
        /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
        "Event.id": components["schemas"]["EventId"][];
        /** @description Related records to return under `included`, each once. From this collection: `actors.party`, `actors.speaker`, `actors.country`, `recipients.party`, `recipients.speaker`, `recipients.country`, `according_to`, `places.country`, `reciprocal_of`, `same_event`, `evidence`, `dataset`. A path continues from there, as in `responses.statement.speaker`, with up to 3 names. Up to 20 paths. */
        "Event.include": string[];
        /** @description In what sense it is the case. */
        "Event.modality": components["schemas"]["Modality"][];
        /** @description When it happened, or is to happen. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
        "Event.occurred": string[];
        /** @description When it happened, or is to happen. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
        "Event.occurred.within": string[];
        /** @description A party on either side. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `party.exact` does not. */
        "Event.party": components["schemas"]["PartyId"][];
        /** @description A party on either side. Without its descendants. An id in `/parties/`; several mean any of them. */
        "Event.party.exact": components["schemas"]["PartyId"][];
        /** @description PLOVER type. */
        "Event.plover": components["schemas"]["PloverType"][];
        /** @description Quad class of the CAMEO code, 1 to 4. */
        "Event.quad_class": (1 | 2 | 3 | 4)[];
        /** @description To whom it was done. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `recipient.exact` does not. */
        "Event.recipient": components["schemas"]["PartyId"][];
        /** @description To whom it was done. Without its descendants. An id in `/parties/`; several mean any of them. */
        "Event.recipient.exact": components["schemas"]["PartyId"][];
        /** @description The same act in the other direction. An id in `/events/`; several mean any of them. */
        "Event.reciprocal_of": components["schemas"]["EventId"][];
        /** @description Another record of the same event. An id in `/events/`; several mean any of them. */
        "Event.same_event": components["schemas"]["EventId"][];
        /** @description The record's id. */
        "Event.slug": components["schemas"]["EventId"];
        /** @description A person on either side. An id in `/speakers/`; several mean any of them. */
        "Event.speaker": components["schemas"]["SpeakerId"][];
        /** @description Constituency or area. Compared exactly. */
        "Office.area": string[];
        /** @description Held then. An EDTF date at which the term possibly ran; a bound that is not stated excludes nothing. */
        "Office.at": string[];
        /** @description Until when it was held. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
        "Office.end": string[];
        /** @description Until when it was held. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
        "Office.end.within": string[];
        /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
        "Office.fields": ("id" | "type" | "version" | "updated" | "change_note" | "speaker" | "party" | "title" | "role" | "on_behalf_of" | "area" | "legislative_period" | "start" | "end" | "sources" | "original" | "identifiers" | "inferences")[];
        /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
        "Office.id": components["schemas"]["OfficeId"][];
        /** @description Related records to return under `included`, each once. From this collection: `speaker`, `party`, `on_behalf_of`, `sources`. A path continues from there, as in `responses.statement.speaker`, with up to 3 names. Up to 20 paths. */
        "Office.include": string[];
        /** @description Legislative period. Compared exactly. */
        "Office.legislative_period": string[];
        /** @description The party for which it is held. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `on_behalf_of.exact` does not. */
        "Office.on_behalf_of": components["schemas"]["PartyId"][];
        /** @description The party for which it is held. Without its descendants. An id in `/parties/`; several mean any of them. */
        "Office.on_behalf_of.exact": components["schemas"]["PartyId"][];
        /** @description The party whose post it is. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `party.exact` does not. */
        "Office.party": components["schemas"]["PartyId"][];
        /** @description The party whose post it is. Without its descendants. An id in `/parties/`; several mean any of them. */
        "Office.party.exact": components["schemas"]["PartyId"][];
        /** @description Role in it. Compared exactly. */
        "Office.role": string[];
        /** @description The record's id. */
        "Office.slug": components["schemas"]["OfficeId"];
        /** @description A source that shows it. An id in `/sources/`; several mean any of them. */
        "Office.source": components["schemas"]["SourceId"][];
        /** @description Who holds it. An id in `/speakers/`; several mean any of them. */
        "Office.speaker": components["schemas"]["SpeakerId"][];
        /** @description Since when it is held. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
        "Office.start": string[];
        /** @description Since when it is held. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
        "Office.start.within": string[];
        /** @description The post's title. Compared exactly. */
        "Office.title": string[];
        /** @description CAMEO actor code. Compared exactly, as `RUSGOV`. */
        "Party.cameo_code": string[];
        /** @description Correlates of War state number. */
        "Party.cow_code": number[];
        /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
        "Party.fields": ("id" | "type" | "version" | "updated" | "change_note" | "name" | "short_name" | "aliases" | "kind" | "parent" | "memberships" | "iso3166_alpha2" | "iso3166_alpha3" | "cameo_code" | "cow_code" | "gw_code" | "original" | "identifiers" | "inferences")[];
        /** @description Gleditsch-Ward state number. */
        "Party.gw_code": number[];
        /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
        "Party.id": components["schemas"]["PartyId"][];
        /** @description Related records to return under `included`, each once. From this collection: `parent`, `memberships.party`, `ancestors`, `children`. A path continues from there, as in `responses.statement.speaker`, with up to 3 names. Up to 20 paths. */
        "Party.include": string[];
        /** @description ISO 3166-1 alpha-2 code. Compared exactly, as `RU`. */
        "Party.iso3166_alpha2": string[];
        /** @description ISO 3166-1 alpha-3 code. Compared exactly, as `RUS`. */
        "Party.iso3166_alpha3": string[];
        /** @description What the party is. */
        "Party.kind": components["schemas"]["PartyKind"][];
        /** @description What it is a member of. An id in `/parties/`; several mean any of them. */
        "Party.member_of": components["schemas"]["PartyId"][];
        /** @description The usual English name. Compared exactly. */
        "Party.name": string[];
        /** @description The party that it is directly part of. An id in `/parties/`; several mean any of them. */
        "Party.parent": components["schemas"]["PartyId"][];
        /** @description The record's id. */
        "Party.slug": components["schemas"]["PartyId"];
        /** @description Who reports an answer. An id in `/speakers/`; several mean any of them. */
        "Proposal.according_to": components["schemas"]["SpeakerId"][];
        /** @description A party it is put to. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `addressee.exact` does not. */
        "Proposal.addressee": components["schemas"]["PartyId"][];
        /** @description A party it is put to. Without its descendants. An id in `/parties/`; several mean any of them. */
        "Proposal.addressee.exact": components["schemas"]["PartyId"][];
        /** @description A code that a coding scheme gives it. Compared exactly. */
        "Proposal.coding": string[];
        /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
        "Proposal.fields": ("id" | "type" | "version" | "updated" | "change_note" | "kind" | "kind_stated" | "title" | "proposers" | "addressees" | "signatories" | "status" | "status_history" | "published_on" | "signed_on" | "provisions" | "supersedes" | "relates_to" | "codings" | "responses" | "sources" | "original" | "identifiers" | "inferences")[];
        /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
        "Proposal.id": components["schemas"]["ProposalId"][];
        /** @description Related records to return under `included`, each once. From this collection: `proposers`, `addressees`, `signatories.party`, `signatories.speaker`, `status_history.by`, `status_history.evidence`, `supersedes`, `relates_to`, `responses.party`, `responses.according_to`, `responses.statement`, `responses.source`, `sources`. A path continues from there, as in `responses.statement.speaker`, with up to 3 names. Up to 20 paths. */
        "Proposal.include": string[];
        /** @description What kind of text or idea it is. */
        "Proposal.kind": components["schemas"]["ProposalKind"][];
        /** @description A party in any role: it put it forward, is addressed, signed or answered. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `party.exact` does not. */
        "Proposal.party": components["schemas"]["PartyId"][];
        /** @description A party in any role: it put it forward, is addressed, signed or answered. Without its descendants. An id in `/parties/`; several mean any of them. */
        "Proposal.party.exact": components["schemas"]["PartyId"][];
        /** @description A party that put it forward. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `proposer.exact` does not. */
        "Proposal.proposer": components["schemas"]["PartyId"][];
        /** @description A party that put it forward. Without its descendants. An id in `/parties/`; several mean any of them. */
        "Proposal.proposer.exact": components["schemas"]["PartyId"][];
        /** @description When its text was published. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
        "Proposal.published_on": string[];
        /** @description When its text was published. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
        "Proposal.published_on.within": string[];
        /** @description What it relates to. An id in `/proposals/`; several mean any of them. */
        "Proposal.relates_to": components["schemas"]["ProposalId"][];
        /** @description A party that answered it. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `responded_by.exact` does not. */
        "Proposal.responded_by": components["schemas"]["PartyId"][];
        /** @description A party that answered it. Without its descendants. An id in `/parties/`; several mean any of them. */
        "Proposal.responded_by.exact": components["schemas"]["PartyId"][];
        /** @description A party that signed. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `signatory.exact` does not. */
        "Proposal.signatory": components["schemas"]["PartyId"][];
        /** @description A party that signed. Without its descendants. An id in `/parties/`; several mean any of them. */
        "Proposal.signatory.exact": components["schemas"]["PartyId"][];
        /** @description When it was signed. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
        "Proposal.signed_on": string[];
        /** @description When it was signed. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
        "Proposal.signed_on.within": string[];
        /** @description The record's id. */
        "Proposal.slug": components["schemas"]["ProposalId"];
        /** @description A source that reports it. An id in `/sources/`; several mean any of them. */
        "Proposal.source": components["schemas"]["SourceId"][];
        /** @description A person who signed. An id in `/speakers/`; several mean any of them. */
        "Proposal.speaker": components["schemas"]["SpeakerId"][];
        /** @description How some party answered it. */
        "Proposal.stance": components["schemas"]["Stance"][];
        /** @description A statement that answers. An id in `/statements/`; several mean any of them. */
        "Proposal.statement": components["schemas"]["StatementId"][];
        /** @description How far it has come. */
        "Proposal.status": components["schemas"]["ProposalStatus"][];
        /** @description What it supersedes. An id in `/proposals/`; several mean any of them. */
        "Proposal.supersedes": components["schemas"]["ProposalId"][];
        /** @description Author as printed. Compared exactly. */
        "Source.byline": string[];
        /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
        "Source.fields": ("id" | "type" | "version" | "updated" | "change_note" | "kind" | "outlet" | "section" | "title" | "url" | "byline" | "publisher" | "language" | "published" | "accessed" | "archive_url" | "licence" | "dataset_version" | "sha256" | "original" | "identifiers" | "inferences")[];
        /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
        "Source.id": components["schemas"]["SourceId"][];
        /** @description What kind of thing reported it. */
        "Source.kind": components["schemas"]["SourceKind"][];
        /** @description Language (BCP 47). Compared exactly, as `en`. */
        "Source.language": string[];
        /** @description Newspaper, agency or site. Compared exactly. */
        "Source.outlet": string[];
        /** @description When it was published. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
        "Source.published": string[];
        /** @description When it was published. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
        "Source.published.within": string[];
        /** @description Who publishes it. Compared exactly. */
        "Source.publisher": string[];
        /** @description SHA-256 of its text or file. Compared exactly. */
        "Source.sha256": string[];
        /** @description The record's id. */
        "Source.slug": components["schemas"]["SourceId"];
        /** @description Title as printed. Compared exactly. */
        "Source.title": string[];
        /** @description Address. Compared exactly. */
        "Source.url": string[];
        /** @description Date of birth. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
        "Speaker.born": string[];
        /** @description Date of birth. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
        "Speaker.born.within": string[];
        /** @description Date of death. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
        "Speaker.died": string[];
        /** @description Date of death. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
        "Speaker.died.within": string[];
        /** @description Family name. Compared exactly. */
        "Speaker.family_name": string[];
        /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
        "Speaker.fields": ("id" | "type" | "version" | "updated" | "change_note" | "name" | "sort_name" | "given_name" | "family_name" | "aliases" | "honorific" | "gender" | "born" | "died" | "links" | "images" | "original" | "identifiers" | "inferences")[];
        /** @description Gender as a source states it. */
        "Speaker.gender": components["schemas"]["Gender"][];
        /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
        "Speaker.id": components["schemas"]["SpeakerId"][];
        /** @description Related records to return under `included`, each once. From this collection: `offices`. A path continues from there, as in `responses.statement.speaker`, with up to 3 names. Up to 20 paths. */
        "Speaker.include": string[];
        /** @description The name as it is usually printed in English. Compared exactly. */
        "Speaker.name": string[];
        /** @description Held an office of it. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `party.exact` does not. */
        "Speaker.party": components["schemas"]["PartyId"][];
        /** @description Held an office of it. Without its descendants. An id in `/parties/`; several mean any of them. */
        "Speaker.party.exact": components["schemas"]["PartyId"][];
        /** @description The record's id. */
        "Speaker.slug": components["schemas"]["SpeakerId"];
        /** @description What it speaks of. An id, or `type:id` with one of `party`, `speaker`, `office`, `source`, `statement`, `talk`, `proposal`, `event`; several mean any of them. */
        "Statement.about": string[];
        /** @description To whom. An id, or `type:id` with one of `party`, `speaker`, `office`; several mean any of them. */
        "Statement.addressed_to": string[];
        /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
        "Statement.fields": ("id" | "type" | "version" | "updated" | "change_note" | "kind" | "text" | "language" | "original_text" | "original_language" | "speaker" | "office" | "party" | "reported_by" | "made_on" | "medium" | "venue" | "addressed_to" | "about" | "responds_to" | "topics" | "sequence" | "sequence_part" | "citations" | "original" | "identifiers" | "inferences")[];
        /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
        "Statement.id": components["schemas"]["StatementId"][];
        /** @description Related records to return under `included`, each once. From this collection: `speaker`, `office`, `party`, `reported_by`, `addressed_to`, `about`, `responds_to`, `topics`, `citations.source`. A path continues from there, as in `responses.statement.speaker`, with up to 3 names. Up to 20 paths. */
        "Statement.include": string[];
        /** @description How the words have come down. */
        "Statement.kind": components["schemas"]["StatementKind"][];
        /** @description Language of the text (BCP 47). Compared exactly, as `en`. */
        "Statement.language": string[];
        /** @description When it was said. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
        "Statement.made_on": string[];
        /** @description When it was said. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
        "Statement.made_on.within": string[];
        /** @description Occasion or channel. */
        "Statement.medium": components["schemas"]["Medium"][];
        /** @description The office it was spoken in. An id in `/offices/`; several mean any of them. */
        "Statement.office": components["schemas"]["OfficeId"][];
        /** @description Language it was spoken in (BCP 47). Compared exactly, as `ru`. */
        "Statement.original_language": string[];
        /** @description The party it was spoken for. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `party.exact` does not. */
        "Statement.party": components["schemas"]["PartyId"][];
        /** @description The party it was spoken for. Without its descendants. An id in `/parties/`; several mean any of them. */
        "Statement.party.exact": components["schemas"]["PartyId"][];
        /** @description Who relays it. An id in `/speakers/`; several mean any of them. */
        "Statement.reported_by": components["schemas"]["SpeakerId"][];
        /** @description What it answers. An id, or `type:id` with one of `party`, `speaker`, `office`, `source`, `statement`, `talk`, `proposal`, `event`; several mean any of them. */
        "Statement.responds_to": string[];
        /** @description The key shared by the parts of one utterance. Compared exactly. */
        "Statement.sequence": string[];
        /** @description The record's id. */
        "Statement.slug": components["schemas"]["StatementId"];
        /** @description A source that carries it. An id in `/sources/`; several mean any of them. */
        "Statement.source": components["schemas"]["SourceId"][];
        /** @description Who said it. An id in `/speakers/`; several mean any of them. */
        "Statement.speaker": components["schemas"]["SpeakerId"][];
        /** @description A talk it is about or responds to. An id in `/talks/`; several mean any of them. Includes its descendants in the tree; `talk.exact` does not. */
        "Statement.talk": components["schemas"]["TalkId"][];
        /** @description A talk it is about or responds to. Without its descendants. An id in `/talks/`; several mean any of them. */
        "Statement.talk.exact": components["schemas"]["TalkId"][];
        /** @description A subject of it. An id in `/topics/`; several mean any of them. Includes its descendants in the tree; `topic.exact` does not. */
        "Statement.topic": components["schemas"]["TopicId"][];
        /** @description A subject of it. Without its descendants. An id in `/topics/`; several mean any of them. */
        "Statement.topic.exact": components["schemas"]["TopicId"][];
        /** @description Where or to whom. Compared exactly, as `Russia Today`. */
        "Statement.venue": string[];
        /** @description What announced it. An id in `/statements/`; several mean any of them. */
        "Talk.announced_by": components["schemas"]["StatementId"][];
        /** @description The country it takes place in. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `country.exact` does not. */
        "Talk.country": components["schemas"]["PartyId"][];
        /** @description The country it takes place in. Without its descendants. An id in `/parties/`; several mean any of them. */
        "Talk.country.exact": components["schemas"]["PartyId"][];
        /** @description When it ends. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
        "Talk.ends": string[];
        /** @description When it ends. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
        "Talk.ends.within": string[];
        /** @description How many rounds are announced. */
        "Talk.expected_rounds": number[];
        /** @description How many tracks are announced. */
        "Talk.expected_tracks": number[];
        /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
        "Talk.fields": ("id" | "type" | "version" | "updated" | "change_note" | "kind" | "kind_stated" | "parent" | "title" | "status" | "status_history" | "starts" | "starts_at" | "ends" | "place" | "country" | "format" | "participants" | "agenda" | "expected_rounds" | "expected_tracks" | "outcome" | "announced_by" | "sources" | "original" | "identifiers" | "inferences")[];
        /** @description How many sides. */
        "Talk.format": components["schemas"]["TalkFormat"][];
        /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
        "Talk.id": components["schemas"]["TalkId"][];
        /** @description Related records to return under `included`, each once. From this collection: `parent`, `ancestors`, `children`, `country`, `status_history.by`, `status_history.evidence`, `participants.party`, `participants.speaker`, `participants.office`, `agenda`, `announced_by`, `sources`. A path continues from there, as in `responses.statement.speaker`, with up to 3 names. Up to 20 paths. */
        "Talk.include": string[];
        /** @description What node of the tree it is. */
        "Talk.kind": components["schemas"]["TalkKind"][];
        /** @description An office that takes part. An id in `/offices/`; several mean any of them. */
        "Talk.office": components["schemas"]["OfficeId"][];
        /** @description The talk that it is directly part of. An id in `/talks/`; several mean any of them. */
        "Talk.parent": components["schemas"]["TalkId"][];
        /** @description A party that takes part. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `party.exact` does not. */
        "Talk.party": components["schemas"]["PartyId"][];
        /** @description A party that takes part. Without its descendants. An id in `/parties/`; several mean any of them. */
        "Talk.party.exact": components["schemas"]["PartyId"][];
        /** @description A proposal on its agenda. An id in `/proposals/`; several mean any of them. */
        "Talk.proposal": components["schemas"]["ProposalId"][];
        /** @description The record's id. */
        "Talk.slug": components["schemas"]["TalkId"];
        /** @description A source that reports it. An id in `/sources/`; several mean any of them. */
        "Talk.source": components["schemas"]["SourceId"][];
        /** @description A person who takes part. An id in `/speakers/`; several mean any of them. */
        "Talk.speaker": components["schemas"]["SpeakerId"][];
        /** @description When it starts. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
        "Talk.starts": string[];
        /** @description When it starts. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
        "Talk.starts.within": string[];
        /** @description How far it has come. */
        "Talk.status": components["schemas"]["TalkStatus"][];
        /** @description The talk itself and all its parts. An id in `/talks/`; several mean any of them. Includes its descendants in the tree; `talk.exact` does not. */
        "Talk.talk": components["schemas"]["TalkId"][];
        /** @description The talk itself and all its parts. Without its descendants. An id in `/talks/`; several mean any of them. */
        "Talk.talk.exact": components["schemas"]["TalkId"][];
        /** @description A subject on its agenda. An id in `/topics/`; several mean any of them. Includes its descendants in the tree; `topic.exact` does not. */
        "Talk.topic": components["schemas"]["TopicId"][];
        /** @description A subject on its agenda. Without its descendants. An id in `/topics/`; several mean any of them. */
        "Talk.topic.exact": components["schemas"]["TopicId"][];
        /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
        "Topic.fields": ("id" | "type" | "version" | "updated" | "change_note" | "name" | "parent" | "description" | "identifiers" | "inferences")[];
        /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
        "Topic.id": components["schemas"]["TopicId"][];
        /** @description Related records to return under `included`, each once. From this collection: `parent`, `ancestors`, `children`. A path continues from there, as in `responses.statement.speaker`, with up to 3 names. Up to 20 paths. */
        "Topic.include": string[];
        /** @description The subject's name. Compared exactly. */
        "Topic.name": string[];
        /** @description The wider subject that it is directly part of. An id in `/topics/`; several mean any of them. */
        "Topic.parent": components["schemas"]["TopicId"][];
        /** @description The record's id. */
        "Topic.slug": components["schemas"]["TopicId"];
        /** @description A time (RFC 3339, with its zone) or a position of the log: the document is returned as it was then. Cannot be combined with `include` or `fields`. */
        as_of: string | unknown | components["schemas"]["Position"];
        /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
        at_least: components["schemas"]["Position"];
        /** @description With `exact`, `count` is the number of records in the whole list. Counting many records takes time. */
        count: "none" | "exact";
        /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
        cursor: string;
        /** @description A time (RFC 3339, with its zone) or a position of the log: the documents as they were then, of the records that are published now. Cannot be combined with filters, which test records as they are now. */
        "export.as_of": string | unknown | components["schemas"]["Position"];
        /** @description The version to compare with. The default is the previous version. */
        from: number;
        /** @description With 1, `highlights` contains snippets of the texts in which the words of `q` are marked. */
        highlight: "0" | "1";
        /** @description The number of entries on a page. */
        "history.limit": number;
        /** @description An identifier that others use for it: `scheme:identifier`, as `wikidata:Q58217`. */
        identifier: string[];
        /** @description Related records to return under `included`, each once: paths of these types' lists, as `speaker`, `participants.party` or `responses.statement.speaker`. Up to 20 paths. A path that a type does not have applies to the other types. */
        include: string[];
        /** @description The language of `q` (BCP 47); several languages match any of them. The default is English. */
        language: string[];
        /** @description The number of records on a page. A batch by `id` is one page unless `limit` is given. */
        limit: number;
        /** @description The number of the version. */
        number: number;
        /**
         * @description The order of the list.
         *
         *     * `id`: by id, A to Z
         *     * `-id`: by id, Z to A
         *     * `-updated`: the last published change first
         *     * `updated`: the oldest unchanged first
         */
        order: "id" | "-id" | "-updated" | "updated";
        /** @description Full-text search in the record's own names and texts, up to their first 50,000 characters. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other inflections too, by the rules of the query's language (`language`, else English). */
        q: string;
        /** @description The format. */
        "suffix.ndjson-csv": "ndjson" | "csv";
        /** @description The format. */
        "suffix.ndjson-csv-icews.tsv-polecat.tsv-plover.jsonl": "ndjson" | "csv" | "icews.tsv" | "polecat.tsv" | "plover.jsonl";
        /** @description Whether date filters keep records that have no such date. */
        unknown: "include" | "exclude";
        /** @description The webhook's id. */
        webhook: string;
    };
    requestBodies: never;
    headers: {
        /** @description How long caches may keep the answer. */
        CacheControl: string;
        /** @description The size of the file: `bytes *\/1000`. */
        ContentRange: string;
        /** @description The position to send as `since` in the next request. */
        DiploNextSince: components["schemas"]["Position"];
        /** @description The position of the log that the answer is exact at. */
        DiploPosition: components["schemas"]["Position"];
        /** @description The version of the answer. Send it as `If-None-Match` to get 304 while nothing has changed. */
        ETag: string;
        /** @description Where to continue. */
        Location: string;
        /** @description What is left of the limit, as in `"requests";r=0;t=23` (draft-ietf-httpapi-ratelimit-headers). */
        RateLimit: string;
        /** @description The limit and its window in seconds, as in `"requests";q=600;w=60`. */
        RateLimitPolicy: string;
        /** @description After how many seconds to try again. */
        RetryAfter: number;
        /** @description The scheme to authenticate with. */
        WwwAuthenticate: string;
    };
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
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /** @description The position after which to read: `next_since` of the previous answer, or 0 for the start. */
                since?: components["schemas"]["Position"];
                /** @description Only changes of these types. */
                types?: ("event" | "events" | "office" | "offices" | "parties" | "party" | "proposal" | "proposals" | "source" | "sources" | "speaker" | "speakers" | "statement" | "statements" | "talk" | "talks" | "topic" | "topics")[];
                /** @description Each record once with its latest change, or every change. */
                versions?: "latest" | "all";
                /** @description The number of changes to return. */
                limit?: number;
                /** @description How many seconds to wait for a change if there is none yet. The request is redirected (307) to the process for streams. */
                wait?: number;
                /** @description The format, for clients that cannot send `Accept`. */
                format?: "json" | "ndjson" | "sse";
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
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
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    "Diplo-Next-Since": components["headers"]["DiploNextSince"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesPage"];
                    "application/x-ndjson": string;
                    "text/event-stream": string;
                };
            };
            304: components["responses"]["NotModified"];
            307: components["responses"]["RedirectToStream"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getChecksum: {
        parameters: {
            query?: {
                /** @description The checksum of this type, by buckets. */
                type?: "party" | "speaker" | "office" | "source" | "topic" | "statement" | "talk" | "proposal" | "event";
                /** @description The checksum of this bucket of the type, record by record. */
                bucket?: string;
                /** @description The checksum at this position: the position of the copy. The default is the newest position. At most 10,000 records may have changed since. */
                at?: components["schemas"]["Position"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
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
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checksum"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
                id?: components["parameters"]["Event.id"];
                /** @description Full-text search in the record's own names and texts, up to their first 50,000 characters. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other inflections too, by the rules of the query's language (`language`, else English). */
                q?: components["parameters"]["q"];
                /** @description Who did it. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `actor.exact` does not. */
                actor?: components["parameters"]["Event.actor"];
                /** @description Who did it. Without its descendants. An id in `/parties/`; several mean any of them. */
                "actor.exact"?: components["parameters"]["Event.actor.exact"];
                /** @description To whom it was done. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `recipient.exact` does not. */
                recipient?: components["parameters"]["Event.recipient"];
                /** @description To whom it was done. Without its descendants. An id in `/parties/`; several mean any of them. */
                "recipient.exact"?: components["parameters"]["Event.recipient.exact"];
                /** @description A party on either side. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `party.exact` does not. */
                party?: components["parameters"]["Event.party"];
                /** @description A party on either side. Without its descendants. An id in `/parties/`; several mean any of them. */
                "party.exact"?: components["parameters"]["Event.party.exact"];
                /** @description A person on either side. An id in `/speakers/`; several mean any of them. */
                speaker?: components["parameters"]["Event.speaker"];
                /** @description Country of an actor or recipient. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `actor_country.exact` does not. */
                actor_country?: components["parameters"]["Event.actor_country"];
                /** @description Country of an actor or recipient. Without its descendants. An id in `/parties/`; several mean any of them. */
                "actor_country.exact"?: components["parameters"]["Event.actor_country.exact"];
                /** @description The country it took place in. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `country.exact` does not. */
                country?: components["parameters"]["Event.country"];
                /** @description The country it took place in. Without its descendants. An id in `/parties/`; several mean any of them. */
                "country.exact"?: components["parameters"]["Event.country.exact"];
                /** @description A place of it lies in this box. `west,south,east,north` in degrees; a box whose west is east of its east crosses the antimeridian. */
                bbox?: components["parameters"]["Event.bbox"];
                /** @description Who says so. An id in `/speakers/`; several mean any of them. */
                according_to?: components["parameters"]["Event.according_to"];
                /** @description What shows it. An id, or `type:id` with one of `statement`, `source`, `talk`, `proposal`; several mean any of them. */
                evidence?: components["parameters"]["Event.evidence"];
                /** @description The same act in the other direction. An id in `/events/`; several mean any of them. */
                reciprocal_of?: components["parameters"]["Event.reciprocal_of"];
                /** @description Another record of the same event. An id in `/events/`; several mean any of them. */
                same_event?: components["parameters"]["Event.same_event"];
                /** @description The data set it comes from. An id in `/sources/`; several mean any of them. */
                dataset?: components["parameters"]["Event.dataset"];
                /** @description In what sense it is the case. */
                modality?: components["parameters"]["Event.modality"];
                /** @description CAMEO code and all codes below it, as `03` or `036`. */
                cameo?: components["parameters"]["Event.cameo"];
                /** @description Quad class of the CAMEO code, 1 to 4. */
                quad_class?: components["parameters"]["Event.quad_class"];
                /** @description PLOVER type. */
                plover?: components["parameters"]["Event.plover"];
                /** @description When it happened, or is to happen. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                occurred?: components["parameters"]["Event.occurred"];
                /** @description When it happened, or is to happen. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "occurred.within"?: components["parameters"]["Event.occurred.within"];
                /** @description An identifier that others use for it: `scheme:identifier`, as `wikidata:Q58217`. */
                identifier?: components["parameters"]["identifier"];
                /** @description The language of `q` (BCP 47); several languages match any of them. The default is English. */
                language?: components["parameters"]["language"];
                /** @description With 1, `highlights` contains snippets of the texts in which the words of `q` are marked. */
                highlight?: components["parameters"]["highlight"];
                /** @description Whether date filters keep records that have no such date. */
                unknown?: components["parameters"]["unknown"];
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
                /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
                fields?: components["parameters"]["Event.fields"];
                /** @description Related records to return under `included`, each once. From this collection: `actors.party`, `actors.speaker`, `actors.country`, `recipients.party`, `recipients.speaker`, `recipients.country`, `according_to`, `places.country`, `reciprocal_of`, `same_event`, `evidence`, `dataset`. A path continues from there, as in `responses.statement.speaker`, with up to 3 names. Up to 20 paths. */
                include?: components["parameters"]["Event.include"];
                /** @description The number of records on a page. A batch by `id` is one page unless `limit` is given. */
                limit?: components["parameters"]["limit"];
                /** @description With `exact`, `count` is the number of records in the whole list. Counting many records takes time. */
                count?: components["parameters"]["count"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
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
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"] | components["schemas"]["SparseEventPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getEvent: {
        parameters: {
            query?: {
                /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
                fields?: components["parameters"]["Event.fields"];
                /** @description Related records to return under `included`, each once. From this collection: `actors.party`, `actors.speaker`, `actors.country`, `recipients.party`, `recipients.speaker`, `recipients.country`, `according_to`, `places.country`, `reciprocal_of`, `same_event`, `evidence`, `dataset`. A path continues from there, as in `responses.statement.speaker`, with up to 3 names. Up to 20 paths. */
                include?: components["parameters"]["Event.include"];
                /** @description A time (RFC 3339, with its zone) or a position of the log: the document is returned as it was then. Cannot be combined with `include` or `fields`. */
                as_of?: components["parameters"]["as_of"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Event.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventWithIncluded"] | components["schemas"]["SparseEvent"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listEventReferences: {
        parameters: {
            query?: {
                /** @description The number of entries on a page. */
                limit?: components["parameters"]["history.limit"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Event.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of links. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferencesPage"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listEventVersions: {
        parameters: {
            query?: {
                /** @description The number of entries on a page. */
                limit?: components["parameters"]["history.limit"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Event.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionsPage"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getEventVersion: {
        parameters: {
            query?: {
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Event.slug"];
                /** @description The number of the version. */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    compareEventVersions: {
        parameters: {
            query?: {
                /** @description The version to compare with. The default is the previous version. */
                from?: components["parameters"]["from"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Event.slug"];
                /** @description The number of the version. */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The difference. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDifference"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
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
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportManifest"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
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
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
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
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "text/markdown": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    exportEvent: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
                id?: components["parameters"]["Event.id"];
                /** @description Full-text search in the record's own names and texts, up to their first 50,000 characters. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other inflections too, by the rules of the query's language (`language`, else English). */
                q?: components["parameters"]["q"];
                /** @description Who did it. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `actor.exact` does not. */
                actor?: components["parameters"]["Event.actor"];
                /** @description Who did it. Without its descendants. An id in `/parties/`; several mean any of them. */
                "actor.exact"?: components["parameters"]["Event.actor.exact"];
                /** @description To whom it was done. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `recipient.exact` does not. */
                recipient?: components["parameters"]["Event.recipient"];
                /** @description To whom it was done. Without its descendants. An id in `/parties/`; several mean any of them. */
                "recipient.exact"?: components["parameters"]["Event.recipient.exact"];
                /** @description A party on either side. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `party.exact` does not. */
                party?: components["parameters"]["Event.party"];
                /** @description A party on either side. Without its descendants. An id in `/parties/`; several mean any of them. */
                "party.exact"?: components["parameters"]["Event.party.exact"];
                /** @description A person on either side. An id in `/speakers/`; several mean any of them. */
                speaker?: components["parameters"]["Event.speaker"];
                /** @description Country of an actor or recipient. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `actor_country.exact` does not. */
                actor_country?: components["parameters"]["Event.actor_country"];
                /** @description Country of an actor or recipient. Without its descendants. An id in `/parties/`; several mean any of them. */
                "actor_country.exact"?: components["parameters"]["Event.actor_country.exact"];
                /** @description The country it took place in. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `country.exact` does not. */
                country?: components["parameters"]["Event.country"];
                /** @description The country it took place in. Without its descendants. An id in `/parties/`; several mean any of them. */
                "country.exact"?: components["parameters"]["Event.country.exact"];
                /** @description A place of it lies in this box. `west,south,east,north` in degrees; a box whose west is east of its east crosses the antimeridian. */
                bbox?: components["parameters"]["Event.bbox"];
                /** @description Who says so. An id in `/speakers/`; several mean any of them. */
                according_to?: components["parameters"]["Event.according_to"];
                /** @description What shows it. An id, or `type:id` with one of `statement`, `source`, `talk`, `proposal`; several mean any of them. */
                evidence?: components["parameters"]["Event.evidence"];
                /** @description The same act in the other direction. An id in `/events/`; several mean any of them. */
                reciprocal_of?: components["parameters"]["Event.reciprocal_of"];
                /** @description Another record of the same event. An id in `/events/`; several mean any of them. */
                same_event?: components["parameters"]["Event.same_event"];
                /** @description The data set it comes from. An id in `/sources/`; several mean any of them. */
                dataset?: components["parameters"]["Event.dataset"];
                /** @description In what sense it is the case. */
                modality?: components["parameters"]["Event.modality"];
                /** @description CAMEO code and all codes below it, as `03` or `036`. */
                cameo?: components["parameters"]["Event.cameo"];
                /** @description Quad class of the CAMEO code, 1 to 4. */
                quad_class?: components["parameters"]["Event.quad_class"];
                /** @description PLOVER type. */
                plover?: components["parameters"]["Event.plover"];
                /** @description When it happened, or is to happen. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                occurred?: components["parameters"]["Event.occurred"];
                /** @description When it happened, or is to happen. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "occurred.within"?: components["parameters"]["Event.occurred.within"];
                /** @description An identifier that others use for it: `scheme:identifier`, as `wikidata:Q58217`. */
                identifier?: components["parameters"]["identifier"];
                /** @description The language of `q` (BCP 47); several languages match any of them. The default is English. */
                language?: components["parameters"]["language"];
                /** @description Whether date filters keep records that have no such date. */
                unknown?: components["parameters"]["unknown"];
                /** @description A time (RFC 3339, with its zone) or a position of the log: the documents as they were then, of the records that are published now. Cannot be combined with filters, which test records as they are now. */
                as_of?: components["parameters"]["export.as_of"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The format. */
                suffix: components["parameters"]["suffix.ndjson-csv-icews.tsv-polecat.tsv-plover.jsonl"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All events. */
            200: {
                headers: {
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                    "text/tab-separated-values": string;
                };
            };
            307: components["responses"]["RedirectToStream"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
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
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The range of the file. */
            206: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            304: components["responses"]["NotModified"];
            307: components["responses"]["RedirectToStream"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            416: components["responses"]["RangeNotSatisfiable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportOffice: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
                id?: components["parameters"]["Office.id"];
                /** @description Full-text search in the record's own names and texts, up to their first 50,000 characters. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other inflections too, by the rules of the query's language (`language`, else English). */
                q?: components["parameters"]["q"];
                /** @description Who holds it. An id in `/speakers/`; several mean any of them. */
                speaker?: components["parameters"]["Office.speaker"];
                /** @description The party whose post it is. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `party.exact` does not. */
                party?: components["parameters"]["Office.party"];
                /** @description The party whose post it is. Without its descendants. An id in `/parties/`; several mean any of them. */
                "party.exact"?: components["parameters"]["Office.party.exact"];
                /** @description The party for which it is held. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `on_behalf_of.exact` does not. */
                on_behalf_of?: components["parameters"]["Office.on_behalf_of"];
                /** @description The party for which it is held. Without its descendants. An id in `/parties/`; several mean any of them. */
                "on_behalf_of.exact"?: components["parameters"]["Office.on_behalf_of.exact"];
                /** @description A source that shows it. An id in `/sources/`; several mean any of them. */
                source?: components["parameters"]["Office.source"];
                /** @description The post's title. Compared exactly. */
                title?: components["parameters"]["Office.title"];
                /** @description Role in it. Compared exactly. */
                role?: components["parameters"]["Office.role"];
                /** @description Constituency or area. Compared exactly. */
                area?: components["parameters"]["Office.area"];
                /** @description Legislative period. Compared exactly. */
                legislative_period?: components["parameters"]["Office.legislative_period"];
                /** @description Held then. An EDTF date at which the term possibly ran; a bound that is not stated excludes nothing. */
                at?: components["parameters"]["Office.at"];
                /** @description Since when it is held. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                start?: components["parameters"]["Office.start"];
                /** @description Since when it is held. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "start.within"?: components["parameters"]["Office.start.within"];
                /** @description Until when it was held. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                end?: components["parameters"]["Office.end"];
                /** @description Until when it was held. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "end.within"?: components["parameters"]["Office.end.within"];
                /** @description An identifier that others use for it: `scheme:identifier`, as `wikidata:Q58217`. */
                identifier?: components["parameters"]["identifier"];
                /** @description The language of `q` (BCP 47); several languages match any of them. The default is English. */
                language?: components["parameters"]["language"];
                /** @description Whether date filters keep records that have no such date. */
                unknown?: components["parameters"]["unknown"];
                /** @description A time (RFC 3339, with its zone) or a position of the log: the documents as they were then, of the records that are published now. Cannot be combined with filters, which test records as they are now. */
                as_of?: components["parameters"]["export.as_of"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The format. */
                suffix: components["parameters"]["suffix.ndjson-csv"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All offices. */
            200: {
                headers: {
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            307: components["responses"]["RedirectToStream"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportParty: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
                id?: components["parameters"]["Party.id"];
                /** @description Full-text search in the record's own names and texts, up to their first 50,000 characters. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other inflections too, by the rules of the query's language (`language`, else English). */
                q?: components["parameters"]["q"];
                /** @description What the party is. */
                kind?: components["parameters"]["Party.kind"];
                /** @description The party that it is directly part of. An id in `/parties/`; several mean any of them. */
                parent?: components["parameters"]["Party.parent"];
                /** @description What it is a member of. An id in `/parties/`; several mean any of them. */
                member_of?: components["parameters"]["Party.member_of"];
                /** @description The usual English name. Compared exactly. */
                name?: components["parameters"]["Party.name"];
                /** @description ISO 3166-1 alpha-2 code. Compared exactly, as `RU`. */
                iso3166_alpha2?: components["parameters"]["Party.iso3166_alpha2"];
                /** @description ISO 3166-1 alpha-3 code. Compared exactly, as `RUS`. */
                iso3166_alpha3?: components["parameters"]["Party.iso3166_alpha3"];
                /** @description CAMEO actor code. Compared exactly, as `RUSGOV`. */
                cameo_code?: components["parameters"]["Party.cameo_code"];
                /** @description Correlates of War state number. */
                cow_code?: components["parameters"]["Party.cow_code"];
                /** @description Gleditsch-Ward state number. */
                gw_code?: components["parameters"]["Party.gw_code"];
                /** @description An identifier that others use for it: `scheme:identifier`, as `wikidata:Q58217`. */
                identifier?: components["parameters"]["identifier"];
                /** @description The language of `q` (BCP 47); several languages match any of them. The default is English. */
                language?: components["parameters"]["language"];
                /** @description A time (RFC 3339, with its zone) or a position of the log: the documents as they were then, of the records that are published now. Cannot be combined with filters, which test records as they are now. */
                as_of?: components["parameters"]["export.as_of"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The format. */
                suffix: components["parameters"]["suffix.ndjson-csv"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All parties. */
            200: {
                headers: {
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            307: components["responses"]["RedirectToStream"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportPopolo: {
        parameters: {
            query?: {
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Speakers, parties and offices as one Popolo document, which can be imported again. */
            200: {
                headers: {
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            307: components["responses"]["RedirectToStream"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportProposal: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
                id?: components["parameters"]["Proposal.id"];
                /** @description Full-text search in the record's own names and texts, up to their first 50,000 characters. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other inflections too, by the rules of the query's language (`language`, else English). */
                q?: components["parameters"]["q"];
                /** @description A party that put it forward. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `proposer.exact` does not. */
                proposer?: components["parameters"]["Proposal.proposer"];
                /** @description A party that put it forward. Without its descendants. An id in `/parties/`; several mean any of them. */
                "proposer.exact"?: components["parameters"]["Proposal.proposer.exact"];
                /** @description A party it is put to. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `addressee.exact` does not. */
                addressee?: components["parameters"]["Proposal.addressee"];
                /** @description A party it is put to. Without its descendants. An id in `/parties/`; several mean any of them. */
                "addressee.exact"?: components["parameters"]["Proposal.addressee.exact"];
                /** @description A party that signed. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `signatory.exact` does not. */
                signatory?: components["parameters"]["Proposal.signatory"];
                /** @description A party that signed. Without its descendants. An id in `/parties/`; several mean any of them. */
                "signatory.exact"?: components["parameters"]["Proposal.signatory.exact"];
                /** @description A party that answered it. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `responded_by.exact` does not. */
                responded_by?: components["parameters"]["Proposal.responded_by"];
                /** @description A party that answered it. Without its descendants. An id in `/parties/`; several mean any of them. */
                "responded_by.exact"?: components["parameters"]["Proposal.responded_by.exact"];
                /** @description A party in any role: it put it forward, is addressed, signed or answered. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `party.exact` does not. */
                party?: components["parameters"]["Proposal.party"];
                /** @description A party in any role: it put it forward, is addressed, signed or answered. Without its descendants. An id in `/parties/`; several mean any of them. */
                "party.exact"?: components["parameters"]["Proposal.party.exact"];
                /** @description A person who signed. An id in `/speakers/`; several mean any of them. */
                speaker?: components["parameters"]["Proposal.speaker"];
                /** @description Who reports an answer. An id in `/speakers/`; several mean any of them. */
                according_to?: components["parameters"]["Proposal.according_to"];
                /** @description A statement that answers. An id in `/statements/`; several mean any of them. */
                statement?: components["parameters"]["Proposal.statement"];
                /** @description A source that reports it. An id in `/sources/`; several mean any of them. */
                source?: components["parameters"]["Proposal.source"];
                /** @description What it supersedes. An id in `/proposals/`; several mean any of them. */
                supersedes?: components["parameters"]["Proposal.supersedes"];
                /** @description What it relates to. An id in `/proposals/`; several mean any of them. */
                relates_to?: components["parameters"]["Proposal.relates_to"];
                /** @description How some party answered it. */
                stance?: components["parameters"]["Proposal.stance"];
                /** @description What kind of text or idea it is. */
                kind?: components["parameters"]["Proposal.kind"];
                /** @description How far it has come. */
                status?: components["parameters"]["Proposal.status"];
                /** @description A code that a coding scheme gives it. Compared exactly. */
                coding?: components["parameters"]["Proposal.coding"];
                /** @description When its text was published. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                published_on?: components["parameters"]["Proposal.published_on"];
                /** @description When its text was published. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "published_on.within"?: components["parameters"]["Proposal.published_on.within"];
                /** @description When it was signed. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                signed_on?: components["parameters"]["Proposal.signed_on"];
                /** @description When it was signed. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "signed_on.within"?: components["parameters"]["Proposal.signed_on.within"];
                /** @description An identifier that others use for it: `scheme:identifier`, as `wikidata:Q58217`. */
                identifier?: components["parameters"]["identifier"];
                /** @description The language of `q` (BCP 47); several languages match any of them. The default is English. */
                language?: components["parameters"]["language"];
                /** @description Whether date filters keep records that have no such date. */
                unknown?: components["parameters"]["unknown"];
                /** @description A time (RFC 3339, with its zone) or a position of the log: the documents as they were then, of the records that are published now. Cannot be combined with filters, which test records as they are now. */
                as_of?: components["parameters"]["export.as_of"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The format. */
                suffix: components["parameters"]["suffix.ndjson-csv"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All proposals. */
            200: {
                headers: {
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            307: components["responses"]["RedirectToStream"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
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
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportBuild"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportSource: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
                id?: components["parameters"]["Source.id"];
                /** @description Full-text search in the record's own names and texts, up to their first 50,000 characters. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other inflections too, by the rules of the query's language (`language`, else English). */
                q?: components["parameters"]["q"];
                /** @description What kind of thing reported it. */
                kind?: components["parameters"]["Source.kind"];
                /** @description Newspaper, agency or site. Compared exactly. */
                outlet?: components["parameters"]["Source.outlet"];
                /** @description Who publishes it. Compared exactly. */
                publisher?: components["parameters"]["Source.publisher"];
                /** @description Language (BCP 47). Compared exactly, as `en`. */
                language?: components["parameters"]["Source.language"];
                /** @description Title as printed. Compared exactly. */
                title?: components["parameters"]["Source.title"];
                /** @description Author as printed. Compared exactly. */
                byline?: components["parameters"]["Source.byline"];
                /** @description Address. Compared exactly. */
                url?: components["parameters"]["Source.url"];
                /** @description SHA-256 of its text or file. Compared exactly. */
                sha256?: components["parameters"]["Source.sha256"];
                /** @description When it was published. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                published?: components["parameters"]["Source.published"];
                /** @description When it was published. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "published.within"?: components["parameters"]["Source.published.within"];
                /** @description An identifier that others use for it: `scheme:identifier`, as `wikidata:Q58217`. */
                identifier?: components["parameters"]["identifier"];
                /** @description Whether date filters keep records that have no such date. */
                unknown?: components["parameters"]["unknown"];
                /** @description A time (RFC 3339, with its zone) or a position of the log: the documents as they were then, of the records that are published now. Cannot be combined with filters, which test records as they are now. */
                as_of?: components["parameters"]["export.as_of"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The format. */
                suffix: components["parameters"]["suffix.ndjson-csv"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All sources. */
            200: {
                headers: {
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            307: components["responses"]["RedirectToStream"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportSpeaker: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
                id?: components["parameters"]["Speaker.id"];
                /** @description Full-text search in the record's own names and texts, up to their first 50,000 characters. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other inflections too, by the rules of the query's language (`language`, else English). */
                q?: components["parameters"]["q"];
                /** @description Held an office of it. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `party.exact` does not. */
                party?: components["parameters"]["Speaker.party"];
                /** @description Held an office of it. Without its descendants. An id in `/parties/`; several mean any of them. */
                "party.exact"?: components["parameters"]["Speaker.party.exact"];
                /** @description Gender as a source states it. */
                gender?: components["parameters"]["Speaker.gender"];
                /** @description The name as it is usually printed in English. Compared exactly. */
                name?: components["parameters"]["Speaker.name"];
                /** @description Family name. Compared exactly. */
                family_name?: components["parameters"]["Speaker.family_name"];
                /** @description Date of birth. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                born?: components["parameters"]["Speaker.born"];
                /** @description Date of birth. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "born.within"?: components["parameters"]["Speaker.born.within"];
                /** @description Date of death. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                died?: components["parameters"]["Speaker.died"];
                /** @description Date of death. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "died.within"?: components["parameters"]["Speaker.died.within"];
                /** @description An identifier that others use for it: `scheme:identifier`, as `wikidata:Q58217`. */
                identifier?: components["parameters"]["identifier"];
                /** @description The language of `q` (BCP 47); several languages match any of them. The default is English. */
                language?: components["parameters"]["language"];
                /** @description Whether date filters keep records that have no such date. */
                unknown?: components["parameters"]["unknown"];
                /** @description A time (RFC 3339, with its zone) or a position of the log: the documents as they were then, of the records that are published now. Cannot be combined with filters, which test records as they are now. */
                as_of?: components["parameters"]["export.as_of"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The format. */
                suffix: components["parameters"]["suffix.ndjson-csv"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All speakers. */
            200: {
                headers: {
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            307: components["responses"]["RedirectToStream"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportStatement: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
                id?: components["parameters"]["Statement.id"];
                /** @description Full-text search in the record's own names and texts, up to their first 50,000 characters. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other inflections too, by the rules of the query's language (`language`, else English). */
                q?: components["parameters"]["q"];
                /** @description Who said it. An id in `/speakers/`; several mean any of them. */
                speaker?: components["parameters"]["Statement.speaker"];
                /** @description The party it was spoken for. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `party.exact` does not. */
                party?: components["parameters"]["Statement.party"];
                /** @description The party it was spoken for. Without its descendants. An id in `/parties/`; several mean any of them. */
                "party.exact"?: components["parameters"]["Statement.party.exact"];
                /** @description The office it was spoken in. An id in `/offices/`; several mean any of them. */
                office?: components["parameters"]["Statement.office"];
                /** @description Who relays it. An id in `/speakers/`; several mean any of them. */
                reported_by?: components["parameters"]["Statement.reported_by"];
                /** @description A source that carries it. An id in `/sources/`; several mean any of them. */
                source?: components["parameters"]["Statement.source"];
                /** @description A subject of it. An id in `/topics/`; several mean any of them. Includes its descendants in the tree; `topic.exact` does not. */
                topic?: components["parameters"]["Statement.topic"];
                /** @description A subject of it. Without its descendants. An id in `/topics/`; several mean any of them. */
                "topic.exact"?: components["parameters"]["Statement.topic.exact"];
                /** @description A talk it is about or responds to. An id in `/talks/`; several mean any of them. Includes its descendants in the tree; `talk.exact` does not. */
                talk?: components["parameters"]["Statement.talk"];
                /** @description A talk it is about or responds to. Without its descendants. An id in `/talks/`; several mean any of them. */
                "talk.exact"?: components["parameters"]["Statement.talk.exact"];
                /** @description What it speaks of. An id, or `type:id` with one of `party`, `speaker`, `office`, `source`, `statement`, `talk`, `proposal`, `event`; several mean any of them. */
                about?: components["parameters"]["Statement.about"];
                /** @description What it answers. An id, or `type:id` with one of `party`, `speaker`, `office`, `source`, `statement`, `talk`, `proposal`, `event`; several mean any of them. */
                responds_to?: components["parameters"]["Statement.responds_to"];
                /** @description To whom. An id, or `type:id` with one of `party`, `speaker`, `office`; several mean any of them. */
                addressed_to?: components["parameters"]["Statement.addressed_to"];
                /** @description How the words have come down. */
                kind?: components["parameters"]["Statement.kind"];
                /** @description Occasion or channel. */
                medium?: components["parameters"]["Statement.medium"];
                /** @description Language of the text (BCP 47). Compared exactly, as `en`. */
                language?: components["parameters"]["Statement.language"];
                /** @description Language it was spoken in (BCP 47). Compared exactly, as `ru`. */
                original_language?: components["parameters"]["Statement.original_language"];
                /** @description Where or to whom. Compared exactly, as `Russia Today`. */
                venue?: components["parameters"]["Statement.venue"];
                /** @description The key shared by the parts of one utterance. Compared exactly. */
                sequence?: components["parameters"]["Statement.sequence"];
                /** @description When it was said. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                made_on?: components["parameters"]["Statement.made_on"];
                /** @description When it was said. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "made_on.within"?: components["parameters"]["Statement.made_on.within"];
                /** @description An identifier that others use for it: `scheme:identifier`, as `wikidata:Q58217`. */
                identifier?: components["parameters"]["identifier"];
                /** @description Whether date filters keep records that have no such date. */
                unknown?: components["parameters"]["unknown"];
                /** @description A time (RFC 3339, with its zone) or a position of the log: the documents as they were then, of the records that are published now. Cannot be combined with filters, which test records as they are now. */
                as_of?: components["parameters"]["export.as_of"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The format. */
                suffix: components["parameters"]["suffix.ndjson-csv"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All statements. */
            200: {
                headers: {
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            307: components["responses"]["RedirectToStream"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportTalk: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
                id?: components["parameters"]["Talk.id"];
                /** @description Full-text search in the record's own names and texts, up to their first 50,000 characters. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other inflections too, by the rules of the query's language (`language`, else English). */
                q?: components["parameters"]["q"];
                /** @description The talk that it is directly part of. An id in `/talks/`; several mean any of them. */
                parent?: components["parameters"]["Talk.parent"];
                /** @description The talk itself and all its parts. An id in `/talks/`; several mean any of them. Includes its descendants in the tree; `talk.exact` does not. */
                talk?: components["parameters"]["Talk.talk"];
                /** @description The talk itself and all its parts. Without its descendants. An id in `/talks/`; several mean any of them. */
                "talk.exact"?: components["parameters"]["Talk.talk.exact"];
                /** @description A party that takes part. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `party.exact` does not. */
                party?: components["parameters"]["Talk.party"];
                /** @description A party that takes part. Without its descendants. An id in `/parties/`; several mean any of them. */
                "party.exact"?: components["parameters"]["Talk.party.exact"];
                /** @description A person who takes part. An id in `/speakers/`; several mean any of them. */
                speaker?: components["parameters"]["Talk.speaker"];
                /** @description An office that takes part. An id in `/offices/`; several mean any of them. */
                office?: components["parameters"]["Talk.office"];
                /** @description A proposal on its agenda. An id in `/proposals/`; several mean any of them. */
                proposal?: components["parameters"]["Talk.proposal"];
                /** @description A subject on its agenda. An id in `/topics/`; several mean any of them. Includes its descendants in the tree; `topic.exact` does not. */
                topic?: components["parameters"]["Talk.topic"];
                /** @description A subject on its agenda. Without its descendants. An id in `/topics/`; several mean any of them. */
                "topic.exact"?: components["parameters"]["Talk.topic.exact"];
                /** @description The country it takes place in. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `country.exact` does not. */
                country?: components["parameters"]["Talk.country"];
                /** @description The country it takes place in. Without its descendants. An id in `/parties/`; several mean any of them. */
                "country.exact"?: components["parameters"]["Talk.country.exact"];
                /** @description What announced it. An id in `/statements/`; several mean any of them. */
                announced_by?: components["parameters"]["Talk.announced_by"];
                /** @description A source that reports it. An id in `/sources/`; several mean any of them. */
                source?: components["parameters"]["Talk.source"];
                /** @description What node of the tree it is. */
                kind?: components["parameters"]["Talk.kind"];
                /** @description How far it has come. */
                status?: components["parameters"]["Talk.status"];
                /** @description How many sides. */
                format?: components["parameters"]["Talk.format"];
                /** @description How many rounds are announced. */
                expected_rounds?: components["parameters"]["Talk.expected_rounds"];
                /** @description How many tracks are announced. */
                expected_tracks?: components["parameters"]["Talk.expected_tracks"];
                /** @description When it starts. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                starts?: components["parameters"]["Talk.starts"];
                /** @description When it starts. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "starts.within"?: components["parameters"]["Talk.starts.within"];
                /** @description When it ends. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                ends?: components["parameters"]["Talk.ends"];
                /** @description When it ends. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "ends.within"?: components["parameters"]["Talk.ends.within"];
                /** @description An identifier that others use for it: `scheme:identifier`, as `wikidata:Q58217`. */
                identifier?: components["parameters"]["identifier"];
                /** @description The language of `q` (BCP 47); several languages match any of them. The default is English. */
                language?: components["parameters"]["language"];
                /** @description Whether date filters keep records that have no such date. */
                unknown?: components["parameters"]["unknown"];
                /** @description A time (RFC 3339, with its zone) or a position of the log: the documents as they were then, of the records that are published now. Cannot be combined with filters, which test records as they are now. */
                as_of?: components["parameters"]["export.as_of"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The format. */
                suffix: components["parameters"]["suffix.ndjson-csv"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All talks. */
            200: {
                headers: {
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            307: components["responses"]["RedirectToStream"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportTopic: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
                id?: components["parameters"]["Topic.id"];
                /** @description Full-text search in the record's own names and texts, up to their first 50,000 characters. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other inflections too, by the rules of the query's language (`language`, else English). */
                q?: components["parameters"]["q"];
                /** @description The wider subject that it is directly part of. An id in `/topics/`; several mean any of them. */
                parent?: components["parameters"]["Topic.parent"];
                /** @description The subject's name. Compared exactly. */
                name?: components["parameters"]["Topic.name"];
                /** @description An identifier that others use for it: `scheme:identifier`, as `wikidata:Q58217`. */
                identifier?: components["parameters"]["identifier"];
                /** @description The language of `q` (BCP 47); several languages match any of them. The default is English. */
                language?: components["parameters"]["language"];
                /** @description A time (RFC 3339, with its zone) or a position of the log: the documents as they were then, of the records that are published now. Cannot be combined with filters, which test records as they are now. */
                as_of?: components["parameters"]["export.as_of"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The format. */
                suffix: components["parameters"]["suffix.ndjson-csv"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All topics. */
            200: {
                headers: {
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            307: components["responses"]["RedirectToStream"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listOffices: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
                id?: components["parameters"]["Office.id"];
                /** @description Full-text search in the record's own names and texts, up to their first 50,000 characters. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other inflections too, by the rules of the query's language (`language`, else English). */
                q?: components["parameters"]["q"];
                /** @description Who holds it. An id in `/speakers/`; several mean any of them. */
                speaker?: components["parameters"]["Office.speaker"];
                /** @description The party whose post it is. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `party.exact` does not. */
                party?: components["parameters"]["Office.party"];
                /** @description The party whose post it is. Without its descendants. An id in `/parties/`; several mean any of them. */
                "party.exact"?: components["parameters"]["Office.party.exact"];
                /** @description The party for which it is held. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `on_behalf_of.exact` does not. */
                on_behalf_of?: components["parameters"]["Office.on_behalf_of"];
                /** @description The party for which it is held. Without its descendants. An id in `/parties/`; several mean any of them. */
                "on_behalf_of.exact"?: components["parameters"]["Office.on_behalf_of.exact"];
                /** @description A source that shows it. An id in `/sources/`; several mean any of them. */
                source?: components["parameters"]["Office.source"];
                /** @description The post's title. Compared exactly. */
                title?: components["parameters"]["Office.title"];
                /** @description Role in it. Compared exactly. */
                role?: components["parameters"]["Office.role"];
                /** @description Constituency or area. Compared exactly. */
                area?: components["parameters"]["Office.area"];
                /** @description Legislative period. Compared exactly. */
                legislative_period?: components["parameters"]["Office.legislative_period"];
                /** @description Held then. An EDTF date at which the term possibly ran; a bound that is not stated excludes nothing. */
                at?: components["parameters"]["Office.at"];
                /** @description Since when it is held. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                start?: components["parameters"]["Office.start"];
                /** @description Since when it is held. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "start.within"?: components["parameters"]["Office.start.within"];
                /** @description Until when it was held. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                end?: components["parameters"]["Office.end"];
                /** @description Until when it was held. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "end.within"?: components["parameters"]["Office.end.within"];
                /** @description An identifier that others use for it: `scheme:identifier`, as `wikidata:Q58217`. */
                identifier?: components["parameters"]["identifier"];
                /** @description The language of `q` (BCP 47); several languages match any of them. The default is English. */
                language?: components["parameters"]["language"];
                /** @description With 1, `highlights` contains snippets of the texts in which the words of `q` are marked. */
                highlight?: components["parameters"]["highlight"];
                /** @description Whether date filters keep records that have no such date. */
                unknown?: components["parameters"]["unknown"];
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
                /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
                fields?: components["parameters"]["Office.fields"];
                /** @description Related records to return under `included`, each once. From this collection: `speaker`, `party`, `on_behalf_of`, `sources`. A path continues from there, as in `responses.statement.speaker`, with up to 3 names. Up to 20 paths. */
                include?: components["parameters"]["Office.include"];
                /** @description The number of records on a page. A batch by `id` is one page unless `limit` is given. */
                limit?: components["parameters"]["limit"];
                /** @description With `exact`, `count` is the number of records in the whole list. Counting many records takes time. */
                count?: components["parameters"]["count"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
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
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficePage"] | components["schemas"]["SparseOfficePage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getOffice: {
        parameters: {
            query?: {
                /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
                fields?: components["parameters"]["Office.fields"];
                /** @description Related records to return under `included`, each once. From this collection: `speaker`, `party`, `on_behalf_of`, `sources`. A path continues from there, as in `responses.statement.speaker`, with up to 3 names. Up to 20 paths. */
                include?: components["parameters"]["Office.include"];
                /** @description A time (RFC 3339, with its zone) or a position of the log: the document is returned as it was then. Cannot be combined with `include` or `fields`. */
                as_of?: components["parameters"]["as_of"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Office.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeWithIncluded"] | components["schemas"]["SparseOffice"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listOfficeReferences: {
        parameters: {
            query?: {
                /** @description The number of entries on a page. */
                limit?: components["parameters"]["history.limit"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Office.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of links. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferencesPage"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listOfficeVersions: {
        parameters: {
            query?: {
                /** @description The number of entries on a page. */
                limit?: components["parameters"]["history.limit"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Office.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionsPage"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getOfficeVersion: {
        parameters: {
            query?: {
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Office.slug"];
                /** @description The number of the version. */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Office"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    compareOfficeVersions: {
        parameters: {
            query?: {
                /** @description The version to compare with. The default is the previous version. */
                from?: components["parameters"]["from"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Office.slug"];
                /** @description The number of the version. */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The difference. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDifference"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listParties: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
                id?: components["parameters"]["Party.id"];
                /** @description Full-text search in the record's own names and texts, up to their first 50,000 characters. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other inflections too, by the rules of the query's language (`language`, else English). */
                q?: components["parameters"]["q"];
                /** @description What the party is. */
                kind?: components["parameters"]["Party.kind"];
                /** @description The party that it is directly part of. An id in `/parties/`; several mean any of them. */
                parent?: components["parameters"]["Party.parent"];
                /** @description What it is a member of. An id in `/parties/`; several mean any of them. */
                member_of?: components["parameters"]["Party.member_of"];
                /** @description The usual English name. Compared exactly. */
                name?: components["parameters"]["Party.name"];
                /** @description ISO 3166-1 alpha-2 code. Compared exactly, as `RU`. */
                iso3166_alpha2?: components["parameters"]["Party.iso3166_alpha2"];
                /** @description ISO 3166-1 alpha-3 code. Compared exactly, as `RUS`. */
                iso3166_alpha3?: components["parameters"]["Party.iso3166_alpha3"];
                /** @description CAMEO actor code. Compared exactly, as `RUSGOV`. */
                cameo_code?: components["parameters"]["Party.cameo_code"];
                /** @description Correlates of War state number. */
                cow_code?: components["parameters"]["Party.cow_code"];
                /** @description Gleditsch-Ward state number. */
                gw_code?: components["parameters"]["Party.gw_code"];
                /** @description An identifier that others use for it: `scheme:identifier`, as `wikidata:Q58217`. */
                identifier?: components["parameters"]["identifier"];
                /** @description The language of `q` (BCP 47); several languages match any of them. The default is English. */
                language?: components["parameters"]["language"];
                /** @description With 1, `highlights` contains snippets of the texts in which the words of `q` are marked. */
                highlight?: components["parameters"]["highlight"];
                /**
                 * @description The order of the list.
                 *
                 *     * `id`: by id, A to Z
                 *     * `-id`: by id, Z to A
                 *     * `-updated`: the last published change first
                 *     * `updated`: the oldest unchanged first
                 */
                order?: components["parameters"]["order"];
                /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
                fields?: components["parameters"]["Party.fields"];
                /** @description Related records to return under `included`, each once. From this collection: `parent`, `memberships.party`, `ancestors`, `children`. A path continues from there, as in `responses.statement.speaker`, with up to 3 names. Up to 20 paths. */
                include?: components["parameters"]["Party.include"];
                /** @description The number of records on a page. A batch by `id` is one page unless `limit` is given. */
                limit?: components["parameters"]["limit"];
                /** @description With `exact`, `count` is the number of records in the whole list. Counting many records takes time. */
                count?: components["parameters"]["count"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
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
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartyPage"] | components["schemas"]["SparsePartyPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getParty: {
        parameters: {
            query?: {
                /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
                fields?: components["parameters"]["Party.fields"];
                /** @description Related records to return under `included`, each once. From this collection: `parent`, `memberships.party`, `ancestors`, `children`. A path continues from there, as in `responses.statement.speaker`, with up to 3 names. Up to 20 paths. */
                include?: components["parameters"]["Party.include"];
                /** @description A time (RFC 3339, with its zone) or a position of the log: the document is returned as it was then. Cannot be combined with `include` or `fields`. */
                as_of?: components["parameters"]["as_of"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Party.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartyWithIncluded"] | components["schemas"]["SparseParty"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listPartyReferences: {
        parameters: {
            query?: {
                /** @description The number of entries on a page. */
                limit?: components["parameters"]["history.limit"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Party.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of links. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferencesPage"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listPartyVersions: {
        parameters: {
            query?: {
                /** @description The number of entries on a page. */
                limit?: components["parameters"]["history.limit"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Party.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionsPage"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getPartyVersion: {
        parameters: {
            query?: {
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Party.slug"];
                /** @description The number of the version. */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Party"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    comparePartyVersions: {
        parameters: {
            query?: {
                /** @description The version to compare with. The default is the previous version. */
                from?: components["parameters"]["from"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Party.slug"];
                /** @description The number of the version. */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The difference. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDifference"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
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
            /** @description The meaning. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemKind"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getProblemKind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The kind's name. */
                name: "unknown-parameter" | "malformed-parameter" | "malformed-request" | "not-authenticated" | "unknown-key" | "expired-key" | "revoked-key" | "missing-scope" | "too-many-webhooks" | "cannot-resume" | "forbidden" | "not-found" | "method-not-allowed" | "not-acceptable" | "gone" | "position-gone" | "position-too-old" | "unsupported-media-type" | "range-not-satisfiable" | "throttled" | "internal-error" | "behind" | "no-streams" | "too-many-streams" | "keys-unavailable" | "database-unavailable" | "not-ready" | "storage-unavailable" | "too-slow";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The meaning. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemKind"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listProposals: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
                id?: components["parameters"]["Proposal.id"];
                /** @description Full-text search in the record's own names and texts, up to their first 50,000 characters. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other inflections too, by the rules of the query's language (`language`, else English). */
                q?: components["parameters"]["q"];
                /** @description A party that put it forward. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `proposer.exact` does not. */
                proposer?: components["parameters"]["Proposal.proposer"];
                /** @description A party that put it forward. Without its descendants. An id in `/parties/`; several mean any of them. */
                "proposer.exact"?: components["parameters"]["Proposal.proposer.exact"];
                /** @description A party it is put to. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `addressee.exact` does not. */
                addressee?: components["parameters"]["Proposal.addressee"];
                /** @description A party it is put to. Without its descendants. An id in `/parties/`; several mean any of them. */
                "addressee.exact"?: components["parameters"]["Proposal.addressee.exact"];
                /** @description A party that signed. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `signatory.exact` does not. */
                signatory?: components["parameters"]["Proposal.signatory"];
                /** @description A party that signed. Without its descendants. An id in `/parties/`; several mean any of them. */
                "signatory.exact"?: components["parameters"]["Proposal.signatory.exact"];
                /** @description A party that answered it. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `responded_by.exact` does not. */
                responded_by?: components["parameters"]["Proposal.responded_by"];
                /** @description A party that answered it. Without its descendants. An id in `/parties/`; several mean any of them. */
                "responded_by.exact"?: components["parameters"]["Proposal.responded_by.exact"];
                /** @description A party in any role: it put it forward, is addressed, signed or answered. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `party.exact` does not. */
                party?: components["parameters"]["Proposal.party"];
                /** @description A party in any role: it put it forward, is addressed, signed or answered. Without its descendants. An id in `/parties/`; several mean any of them. */
                "party.exact"?: components["parameters"]["Proposal.party.exact"];
                /** @description A person who signed. An id in `/speakers/`; several mean any of them. */
                speaker?: components["parameters"]["Proposal.speaker"];
                /** @description Who reports an answer. An id in `/speakers/`; several mean any of them. */
                according_to?: components["parameters"]["Proposal.according_to"];
                /** @description A statement that answers. An id in `/statements/`; several mean any of them. */
                statement?: components["parameters"]["Proposal.statement"];
                /** @description A source that reports it. An id in `/sources/`; several mean any of them. */
                source?: components["parameters"]["Proposal.source"];
                /** @description What it supersedes. An id in `/proposals/`; several mean any of them. */
                supersedes?: components["parameters"]["Proposal.supersedes"];
                /** @description What it relates to. An id in `/proposals/`; several mean any of them. */
                relates_to?: components["parameters"]["Proposal.relates_to"];
                /** @description How some party answered it. */
                stance?: components["parameters"]["Proposal.stance"];
                /** @description What kind of text or idea it is. */
                kind?: components["parameters"]["Proposal.kind"];
                /** @description How far it has come. */
                status?: components["parameters"]["Proposal.status"];
                /** @description A code that a coding scheme gives it. Compared exactly. */
                coding?: components["parameters"]["Proposal.coding"];
                /** @description When its text was published. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                published_on?: components["parameters"]["Proposal.published_on"];
                /** @description When its text was published. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "published_on.within"?: components["parameters"]["Proposal.published_on.within"];
                /** @description When it was signed. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                signed_on?: components["parameters"]["Proposal.signed_on"];
                /** @description When it was signed. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "signed_on.within"?: components["parameters"]["Proposal.signed_on.within"];
                /** @description An identifier that others use for it: `scheme:identifier`, as `wikidata:Q58217`. */
                identifier?: components["parameters"]["identifier"];
                /** @description The language of `q` (BCP 47); several languages match any of them. The default is English. */
                language?: components["parameters"]["language"];
                /** @description With 1, `highlights` contains snippets of the texts in which the words of `q` are marked. */
                highlight?: components["parameters"]["highlight"];
                /** @description Whether date filters keep records that have no such date. */
                unknown?: components["parameters"]["unknown"];
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
                /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
                fields?: components["parameters"]["Proposal.fields"];
                /** @description Related records to return under `included`, each once. From this collection: `proposers`, `addressees`, `signatories.party`, `signatories.speaker`, `status_history.by`, `status_history.evidence`, `supersedes`, `relates_to`, `responses.party`, `responses.according_to`, `responses.statement`, `responses.source`, `sources`. A path continues from there, as in `responses.statement.speaker`, with up to 3 names. Up to 20 paths. */
                include?: components["parameters"]["Proposal.include"];
                /** @description The number of records on a page. A batch by `id` is one page unless `limit` is given. */
                limit?: components["parameters"]["limit"];
                /** @description With `exact`, `count` is the number of records in the whole list. Counting many records takes time. */
                count?: components["parameters"]["count"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
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
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalPage"] | components["schemas"]["SparseProposalPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getProposal: {
        parameters: {
            query?: {
                /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
                fields?: components["parameters"]["Proposal.fields"];
                /** @description Related records to return under `included`, each once. From this collection: `proposers`, `addressees`, `signatories.party`, `signatories.speaker`, `status_history.by`, `status_history.evidence`, `supersedes`, `relates_to`, `responses.party`, `responses.according_to`, `responses.statement`, `responses.source`, `sources`. A path continues from there, as in `responses.statement.speaker`, with up to 3 names. Up to 20 paths. */
                include?: components["parameters"]["Proposal.include"];
                /** @description A time (RFC 3339, with its zone) or a position of the log: the document is returned as it was then. Cannot be combined with `include` or `fields`. */
                as_of?: components["parameters"]["as_of"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Proposal.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalWithIncluded"] | components["schemas"]["SparseProposal"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listProposalReferences: {
        parameters: {
            query?: {
                /** @description The number of entries on a page. */
                limit?: components["parameters"]["history.limit"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Proposal.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of links. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferencesPage"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listProposalVersions: {
        parameters: {
            query?: {
                /** @description The number of entries on a page. */
                limit?: components["parameters"]["history.limit"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Proposal.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionsPage"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getProposalVersion: {
        parameters: {
            query?: {
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Proposal.slug"];
                /** @description The number of the version. */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    compareProposalVersions: {
        parameters: {
            query?: {
                /** @description The version to compare with. The default is the previous version. */
                from?: components["parameters"]["from"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Proposal.slug"];
                /** @description The number of the version. */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The difference. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDifference"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
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
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                    "application/vnd.oai.openapi": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    search: {
        parameters: {
            query: {
                /** @description The words to search for, with the same syntax as `q` of the lists. */
                q: string;
                /** @description The language of `q` (BCP 47); several languages match any of them. The default is English. */
                language?: components["parameters"]["language"];
                /** @description Only records of these types. The default is all. */
                types?: ("event" | "events" | "office" | "offices" | "parties" | "party" | "proposal" | "proposals" | "source" | "sources" | "speaker" | "speakers" | "statement" | "statements" | "talk" | "talks" | "topic" | "topics")[];
                /** @description With 1, `highlights` contains snippets of the texts in which the words of `q` are marked. */
                highlight?: components["parameters"]["highlight"];
                /** @description Related records to return under `included`, each once: paths of these types' lists, as `speaker`, `participants.party` or `responses.statement.speaker`. Up to 20 paths. A path that a type does not have applies to the other types. */
                include?: components["parameters"]["include"];
                /** @description The number of records on a page. A batch by `id` is one page unless `limit` is given. */
                limit?: components["parameters"]["limit"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
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
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSources: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
                id?: components["parameters"]["Source.id"];
                /** @description Full-text search in the record's own names and texts, up to their first 50,000 characters. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other inflections too, by the rules of the query's language (`language`, else English). */
                q?: components["parameters"]["q"];
                /** @description What kind of thing reported it. */
                kind?: components["parameters"]["Source.kind"];
                /** @description Newspaper, agency or site. Compared exactly. */
                outlet?: components["parameters"]["Source.outlet"];
                /** @description Who publishes it. Compared exactly. */
                publisher?: components["parameters"]["Source.publisher"];
                /** @description Language (BCP 47). Compared exactly, as `en`. */
                language?: components["parameters"]["Source.language"];
                /** @description Title as printed. Compared exactly. */
                title?: components["parameters"]["Source.title"];
                /** @description Author as printed. Compared exactly. */
                byline?: components["parameters"]["Source.byline"];
                /** @description Address. Compared exactly. */
                url?: components["parameters"]["Source.url"];
                /** @description SHA-256 of its text or file. Compared exactly. */
                sha256?: components["parameters"]["Source.sha256"];
                /** @description When it was published. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                published?: components["parameters"]["Source.published"];
                /** @description When it was published. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "published.within"?: components["parameters"]["Source.published.within"];
                /** @description An identifier that others use for it: `scheme:identifier`, as `wikidata:Q58217`. */
                identifier?: components["parameters"]["identifier"];
                /** @description With 1, `highlights` contains snippets of the texts in which the words of `q` are marked. */
                highlight?: components["parameters"]["highlight"];
                /** @description Whether date filters keep records that have no such date. */
                unknown?: components["parameters"]["unknown"];
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
                /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
                fields?: components["parameters"]["Source.fields"];
                /** @description The number of records on a page. A batch by `id` is one page unless `limit` is given. */
                limit?: components["parameters"]["limit"];
                /** @description With `exact`, `count` is the number of records in the whole list. Counting many records takes time. */
                count?: components["parameters"]["count"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
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
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcePage"] | components["schemas"]["SparseSourcePage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getSource: {
        parameters: {
            query?: {
                /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
                fields?: components["parameters"]["Source.fields"];
                /** @description A time (RFC 3339, with its zone) or a position of the log: the document is returned as it was then. Cannot be combined with `include` or `fields`. */
                as_of?: components["parameters"]["as_of"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Source.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceWithIncluded"] | components["schemas"]["SparseSource"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSourceReferences: {
        parameters: {
            query?: {
                /** @description The number of entries on a page. */
                limit?: components["parameters"]["history.limit"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Source.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of links. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferencesPage"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSourceVersions: {
        parameters: {
            query?: {
                /** @description The number of entries on a page. */
                limit?: components["parameters"]["history.limit"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Source.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionsPage"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getSourceVersion: {
        parameters: {
            query?: {
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Source.slug"];
                /** @description The number of the version. */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    compareSourceVersions: {
        parameters: {
            query?: {
                /** @description The version to compare with. The default is the previous version. */
                from?: components["parameters"]["from"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Source.slug"];
                /** @description The number of the version. */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The difference. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDifference"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSpeakers: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
                id?: components["parameters"]["Speaker.id"];
                /** @description Full-text search in the record's own names and texts, up to their first 50,000 characters. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other inflections too, by the rules of the query's language (`language`, else English). */
                q?: components["parameters"]["q"];
                /** @description Held an office of it. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `party.exact` does not. */
                party?: components["parameters"]["Speaker.party"];
                /** @description Held an office of it. Without its descendants. An id in `/parties/`; several mean any of them. */
                "party.exact"?: components["parameters"]["Speaker.party.exact"];
                /** @description Gender as a source states it. */
                gender?: components["parameters"]["Speaker.gender"];
                /** @description The name as it is usually printed in English. Compared exactly. */
                name?: components["parameters"]["Speaker.name"];
                /** @description Family name. Compared exactly. */
                family_name?: components["parameters"]["Speaker.family_name"];
                /** @description Date of birth. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                born?: components["parameters"]["Speaker.born"];
                /** @description Date of birth. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "born.within"?: components["parameters"]["Speaker.born.within"];
                /** @description Date of death. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                died?: components["parameters"]["Speaker.died"];
                /** @description Date of death. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "died.within"?: components["parameters"]["Speaker.died.within"];
                /** @description An identifier that others use for it: `scheme:identifier`, as `wikidata:Q58217`. */
                identifier?: components["parameters"]["identifier"];
                /** @description The language of `q` (BCP 47); several languages match any of them. The default is English. */
                language?: components["parameters"]["language"];
                /** @description With 1, `highlights` contains snippets of the texts in which the words of `q` are marked. */
                highlight?: components["parameters"]["highlight"];
                /** @description Whether date filters keep records that have no such date. */
                unknown?: components["parameters"]["unknown"];
                /**
                 * @description The order of the list.
                 *
                 *     * `id`: by id, A to Z
                 *     * `-id`: by id, Z to A
                 *     * `-updated`: the last published change first
                 *     * `updated`: the oldest unchanged first
                 */
                order?: components["parameters"]["order"];
                /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
                fields?: components["parameters"]["Speaker.fields"];
                /** @description Related records to return under `included`, each once. From this collection: `offices`. A path continues from there, as in `responses.statement.speaker`, with up to 3 names. Up to 20 paths. */
                include?: components["parameters"]["Speaker.include"];
                /** @description The number of records on a page. A batch by `id` is one page unless `limit` is given. */
                limit?: components["parameters"]["limit"];
                /** @description With `exact`, `count` is the number of records in the whole list. Counting many records takes time. */
                count?: components["parameters"]["count"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
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
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpeakerPage"] | components["schemas"]["SparseSpeakerPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getSpeaker: {
        parameters: {
            query?: {
                /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
                fields?: components["parameters"]["Speaker.fields"];
                /** @description Related records to return under `included`, each once. From this collection: `offices`. A path continues from there, as in `responses.statement.speaker`, with up to 3 names. Up to 20 paths. */
                include?: components["parameters"]["Speaker.include"];
                /** @description A time (RFC 3339, with its zone) or a position of the log: the document is returned as it was then. Cannot be combined with `include` or `fields`. */
                as_of?: components["parameters"]["as_of"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Speaker.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpeakerWithIncluded"] | components["schemas"]["SparseSpeaker"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSpeakerReferences: {
        parameters: {
            query?: {
                /** @description The number of entries on a page. */
                limit?: components["parameters"]["history.limit"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Speaker.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of links. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferencesPage"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSpeakerVersions: {
        parameters: {
            query?: {
                /** @description The number of entries on a page. */
                limit?: components["parameters"]["history.limit"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Speaker.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionsPage"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getSpeakerVersion: {
        parameters: {
            query?: {
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Speaker.slug"];
                /** @description The number of the version. */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Speaker"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    compareSpeakerVersions: {
        parameters: {
            query?: {
                /** @description The version to compare with. The default is the previous version. */
                from?: components["parameters"]["from"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Speaker.slug"];
                /** @description The number of the version. */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The difference. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDifference"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listStatements: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
                id?: components["parameters"]["Statement.id"];
                /** @description Full-text search in the record's own names and texts, up to their first 50,000 characters. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other inflections too, by the rules of the query's language (`language`, else English). */
                q?: components["parameters"]["q"];
                /** @description Who said it. An id in `/speakers/`; several mean any of them. */
                speaker?: components["parameters"]["Statement.speaker"];
                /** @description The party it was spoken for. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `party.exact` does not. */
                party?: components["parameters"]["Statement.party"];
                /** @description The party it was spoken for. Without its descendants. An id in `/parties/`; several mean any of them. */
                "party.exact"?: components["parameters"]["Statement.party.exact"];
                /** @description The office it was spoken in. An id in `/offices/`; several mean any of them. */
                office?: components["parameters"]["Statement.office"];
                /** @description Who relays it. An id in `/speakers/`; several mean any of them. */
                reported_by?: components["parameters"]["Statement.reported_by"];
                /** @description A source that carries it. An id in `/sources/`; several mean any of them. */
                source?: components["parameters"]["Statement.source"];
                /** @description A subject of it. An id in `/topics/`; several mean any of them. Includes its descendants in the tree; `topic.exact` does not. */
                topic?: components["parameters"]["Statement.topic"];
                /** @description A subject of it. Without its descendants. An id in `/topics/`; several mean any of them. */
                "topic.exact"?: components["parameters"]["Statement.topic.exact"];
                /** @description A talk it is about or responds to. An id in `/talks/`; several mean any of them. Includes its descendants in the tree; `talk.exact` does not. */
                talk?: components["parameters"]["Statement.talk"];
                /** @description A talk it is about or responds to. Without its descendants. An id in `/talks/`; several mean any of them. */
                "talk.exact"?: components["parameters"]["Statement.talk.exact"];
                /** @description What it speaks of. An id, or `type:id` with one of `party`, `speaker`, `office`, `source`, `statement`, `talk`, `proposal`, `event`; several mean any of them. */
                about?: components["parameters"]["Statement.about"];
                /** @description What it answers. An id, or `type:id` with one of `party`, `speaker`, `office`, `source`, `statement`, `talk`, `proposal`, `event`; several mean any of them. */
                responds_to?: components["parameters"]["Statement.responds_to"];
                /** @description To whom. An id, or `type:id` with one of `party`, `speaker`, `office`; several mean any of them. */
                addressed_to?: components["parameters"]["Statement.addressed_to"];
                /** @description How the words have come down. */
                kind?: components["parameters"]["Statement.kind"];
                /** @description Occasion or channel. */
                medium?: components["parameters"]["Statement.medium"];
                /** @description Language of the text (BCP 47). Compared exactly, as `en`. */
                language?: components["parameters"]["Statement.language"];
                /** @description Language it was spoken in (BCP 47). Compared exactly, as `ru`. */
                original_language?: components["parameters"]["Statement.original_language"];
                /** @description Where or to whom. Compared exactly, as `Russia Today`. */
                venue?: components["parameters"]["Statement.venue"];
                /** @description The key shared by the parts of one utterance. Compared exactly. */
                sequence?: components["parameters"]["Statement.sequence"];
                /** @description When it was said. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                made_on?: components["parameters"]["Statement.made_on"];
                /** @description When it was said. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "made_on.within"?: components["parameters"]["Statement.made_on.within"];
                /** @description An identifier that others use for it: `scheme:identifier`, as `wikidata:Q58217`. */
                identifier?: components["parameters"]["identifier"];
                /** @description With 1, `highlights` contains snippets of the texts in which the words of `q` are marked. */
                highlight?: components["parameters"]["highlight"];
                /** @description Whether date filters keep records that have no such date. */
                unknown?: components["parameters"]["unknown"];
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
                /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
                fields?: components["parameters"]["Statement.fields"];
                /** @description Related records to return under `included`, each once. From this collection: `speaker`, `office`, `party`, `reported_by`, `addressed_to`, `about`, `responds_to`, `topics`, `citations.source`. A path continues from there, as in `responses.statement.speaker`, with up to 3 names. Up to 20 paths. */
                include?: components["parameters"]["Statement.include"];
                /** @description The number of records on a page. A batch by `id` is one page unless `limit` is given. */
                limit?: components["parameters"]["limit"];
                /** @description With `exact`, `count` is the number of records in the whole list. Counting many records takes time. */
                count?: components["parameters"]["count"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
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
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementPage"] | components["schemas"]["SparseStatementPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getStatement: {
        parameters: {
            query?: {
                /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
                fields?: components["parameters"]["Statement.fields"];
                /** @description Related records to return under `included`, each once. From this collection: `speaker`, `office`, `party`, `reported_by`, `addressed_to`, `about`, `responds_to`, `topics`, `citations.source`. A path continues from there, as in `responses.statement.speaker`, with up to 3 names. Up to 20 paths. */
                include?: components["parameters"]["Statement.include"];
                /** @description A time (RFC 3339, with its zone) or a position of the log: the document is returned as it was then. Cannot be combined with `include` or `fields`. */
                as_of?: components["parameters"]["as_of"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Statement.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementWithIncluded"] | components["schemas"]["SparseStatement"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listStatementReferences: {
        parameters: {
            query?: {
                /** @description The number of entries on a page. */
                limit?: components["parameters"]["history.limit"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Statement.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of links. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferencesPage"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listStatementVersions: {
        parameters: {
            query?: {
                /** @description The number of entries on a page. */
                limit?: components["parameters"]["history.limit"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Statement.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionsPage"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getStatementVersion: {
        parameters: {
            query?: {
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Statement.slug"];
                /** @description The number of the version. */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    compareStatementVersions: {
        parameters: {
            query?: {
                /** @description The version to compare with. The default is the previous version. */
                from?: components["parameters"]["from"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Statement.slug"];
                /** @description The number of the version. */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The difference. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDifference"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listTalks: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
                id?: components["parameters"]["Talk.id"];
                /** @description Full-text search in the record's own names and texts, up to their first 50,000 characters. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other inflections too, by the rules of the query's language (`language`, else English). */
                q?: components["parameters"]["q"];
                /** @description The talk that it is directly part of. An id in `/talks/`; several mean any of them. */
                parent?: components["parameters"]["Talk.parent"];
                /** @description The talk itself and all its parts. An id in `/talks/`; several mean any of them. Includes its descendants in the tree; `talk.exact` does not. */
                talk?: components["parameters"]["Talk.talk"];
                /** @description The talk itself and all its parts. Without its descendants. An id in `/talks/`; several mean any of them. */
                "talk.exact"?: components["parameters"]["Talk.talk.exact"];
                /** @description A party that takes part. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `party.exact` does not. */
                party?: components["parameters"]["Talk.party"];
                /** @description A party that takes part. Without its descendants. An id in `/parties/`; several mean any of them. */
                "party.exact"?: components["parameters"]["Talk.party.exact"];
                /** @description A person who takes part. An id in `/speakers/`; several mean any of them. */
                speaker?: components["parameters"]["Talk.speaker"];
                /** @description An office that takes part. An id in `/offices/`; several mean any of them. */
                office?: components["parameters"]["Talk.office"];
                /** @description A proposal on its agenda. An id in `/proposals/`; several mean any of them. */
                proposal?: components["parameters"]["Talk.proposal"];
                /** @description A subject on its agenda. An id in `/topics/`; several mean any of them. Includes its descendants in the tree; `topic.exact` does not. */
                topic?: components["parameters"]["Talk.topic"];
                /** @description A subject on its agenda. Without its descendants. An id in `/topics/`; several mean any of them. */
                "topic.exact"?: components["parameters"]["Talk.topic.exact"];
                /** @description The country it takes place in. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `country.exact` does not. */
                country?: components["parameters"]["Talk.country"];
                /** @description The country it takes place in. Without its descendants. An id in `/parties/`; several mean any of them. */
                "country.exact"?: components["parameters"]["Talk.country.exact"];
                /** @description What announced it. An id in `/statements/`; several mean any of them. */
                announced_by?: components["parameters"]["Talk.announced_by"];
                /** @description A source that reports it. An id in `/sources/`; several mean any of them. */
                source?: components["parameters"]["Talk.source"];
                /** @description What node of the tree it is. */
                kind?: components["parameters"]["Talk.kind"];
                /** @description How far it has come. */
                status?: components["parameters"]["Talk.status"];
                /** @description How many sides. */
                format?: components["parameters"]["Talk.format"];
                /** @description How many rounds are announced. */
                expected_rounds?: components["parameters"]["Talk.expected_rounds"];
                /** @description How many tracks are announced. */
                expected_tracks?: components["parameters"]["Talk.expected_tracks"];
                /** @description When it starts. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                starts?: components["parameters"]["Talk.starts"];
                /** @description When it starts. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "starts.within"?: components["parameters"]["Talk.starts.within"];
                /** @description When it ends. An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. Records without the date are left out, unless `unknown=include`. */
                ends?: components["parameters"]["Talk.ends"];
                /** @description When it ends. An EDTF date or interval that the date lies *certainly inside*. Records without the date are left out, unless `unknown=include`. */
                "ends.within"?: components["parameters"]["Talk.ends.within"];
                /** @description An identifier that others use for it: `scheme:identifier`, as `wikidata:Q58217`. */
                identifier?: components["parameters"]["identifier"];
                /** @description The language of `q` (BCP 47); several languages match any of them. The default is English. */
                language?: components["parameters"]["language"];
                /** @description With 1, `highlights` contains snippets of the texts in which the words of `q` are marked. */
                highlight?: components["parameters"]["highlight"];
                /** @description Whether date filters keep records that have no such date. */
                unknown?: components["parameters"]["unknown"];
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
                /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
                fields?: components["parameters"]["Talk.fields"];
                /** @description Related records to return under `included`, each once. From this collection: `parent`, `ancestors`, `children`, `country`, `status_history.by`, `status_history.evidence`, `participants.party`, `participants.speaker`, `participants.office`, `agenda`, `announced_by`, `sources`. A path continues from there, as in `responses.statement.speaker`, with up to 3 names. Up to 20 paths. */
                include?: components["parameters"]["Talk.include"];
                /** @description The number of records on a page. A batch by `id` is one page unless `limit` is given. */
                limit?: components["parameters"]["limit"];
                /** @description With `exact`, `count` is the number of records in the whole list. Counting many records takes time. */
                count?: components["parameters"]["count"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
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
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TalkPage"] | components["schemas"]["SparseTalkPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getTalk: {
        parameters: {
            query?: {
                /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
                fields?: components["parameters"]["Talk.fields"];
                /** @description Related records to return under `included`, each once. From this collection: `parent`, `ancestors`, `children`, `country`, `status_history.by`, `status_history.evidence`, `participants.party`, `participants.speaker`, `participants.office`, `agenda`, `announced_by`, `sources`. A path continues from there, as in `responses.statement.speaker`, with up to 3 names. Up to 20 paths. */
                include?: components["parameters"]["Talk.include"];
                /** @description A time (RFC 3339, with its zone) or a position of the log: the document is returned as it was then. Cannot be combined with `include` or `fields`. */
                as_of?: components["parameters"]["as_of"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Talk.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TalkWithIncluded"] | components["schemas"]["SparseTalk"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listTalkReferences: {
        parameters: {
            query?: {
                /** @description The number of entries on a page. */
                limit?: components["parameters"]["history.limit"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Talk.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of links. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferencesPage"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listTalkVersions: {
        parameters: {
            query?: {
                /** @description The number of entries on a page. */
                limit?: components["parameters"]["history.limit"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Talk.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionsPage"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getTalkVersion: {
        parameters: {
            query?: {
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Talk.slug"];
                /** @description The number of the version. */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Talk"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    compareTalkVersions: {
        parameters: {
            query?: {
                /** @description The version to compare with. The default is the previous version. */
                from?: components["parameters"]["from"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Talk.slug"];
                /** @description The number of the version. */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The difference. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDifference"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getTimeline: {
        parameters: {
            query?: {
                /** @description An EDTF date: records that are possibly on its first day or later. */
                from?: string;
                /** @description An EDTF date: records that are possibly on its last day or earlier. */
                to?: string;
                /** @description Only records of these types. The default is all. */
                types?: ("event" | "events" | "proposal" | "proposals" | "statement" | "statements" | "talk" | "talks")[];
                /** @description As in the lists. The party it was spoken for. An id in `/parties/`; several mean any of them. Includes its descendants in the tree; `party.exact` does not. */
                party?: components["schemas"]["PartyId"][];
                /** @description As in the lists. The party it was spoken for. Without its descendants. An id in `/parties/`; several mean any of them. */
                "party.exact"?: components["schemas"]["PartyId"][];
                /** @description As in the lists. Who said it. An id in `/speakers/`; several mean any of them. */
                speaker?: components["schemas"]["SpeakerId"][];
                /** @description As in the lists. A subject of it. An id in `/topics/`; several mean any of them. Includes its descendants in the tree; `topic.exact` does not. Returns statements and talks only. */
                topic?: components["schemas"]["TopicId"][];
                /** @description As in the lists. A subject of it. Without its descendants. An id in `/topics/`; several mean any of them. Returns statements and talks only. */
                "topic.exact"?: components["schemas"]["TopicId"][];
                /** @description As in the lists. A talk it is about or responds to. An id in `/talks/`; several mean any of them. Includes its descendants in the tree; `talk.exact` does not. Returns statements and talks only. */
                talk?: components["schemas"]["TalkId"][];
                /** @description As in the lists. A talk it is about or responds to. Without its descendants. An id in `/talks/`; several mean any of them. Returns statements and talks only. */
                "talk.exact"?: components["schemas"]["TalkId"][];
                /** @description As in the lists. Full-text search in the record's own names and texts, up to their first 50,000 characters. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other inflections too, by the rules of the query's language (`language`, else English). */
                q?: string;
                /** @description The language of `q` (BCP 47); several languages match any of them. The default is English. */
                language?: components["parameters"]["language"];
                /**
                 * @description The order of the list.
                 *
                 *     * `date`: oldest first
                 *     * `-date`: newest first
                 */
                order?: "date" | "-date";
                /** @description Related records to return under `included`, each once: paths of these types' lists, as `speaker`, `participants.party` or `responses.statement.speaker`. Up to 20 paths. A path that a type does not have applies to the other types. */
                include?: components["parameters"]["include"];
                /** @description The number of records on a page. A batch by `id` is one page unless `limit` is given. */
                limit?: components["parameters"]["limit"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
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
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listTopics: {
        parameters: {
            query?: {
                /** @description Only these records, up to 100. The id of a merged record finds its survivor. */
                id?: components["parameters"]["Topic.id"];
                /** @description Full-text search in the record's own names and texts, up to their first 50,000 characters. `word word` both, `"a phrase"`, `or`, `-word` without. Words match in other inflections too, by the rules of the query's language (`language`, else English). */
                q?: components["parameters"]["q"];
                /** @description The wider subject that it is directly part of. An id in `/topics/`; several mean any of them. */
                parent?: components["parameters"]["Topic.parent"];
                /** @description The subject's name. Compared exactly. */
                name?: components["parameters"]["Topic.name"];
                /** @description An identifier that others use for it: `scheme:identifier`, as `wikidata:Q58217`. */
                identifier?: components["parameters"]["identifier"];
                /** @description The language of `q` (BCP 47); several languages match any of them. The default is English. */
                language?: components["parameters"]["language"];
                /** @description With 1, `highlights` contains snippets of the texts in which the words of `q` are marked. */
                highlight?: components["parameters"]["highlight"];
                /**
                 * @description The order of the list.
                 *
                 *     * `id`: by id, A to Z
                 *     * `-id`: by id, Z to A
                 *     * `-updated`: the last published change first
                 *     * `updated`: the oldest unchanged first
                 */
                order?: components["parameters"]["order"];
                /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
                fields?: components["parameters"]["Topic.fields"];
                /** @description Related records to return under `included`, each once. From this collection: `parent`, `ancestors`, `children`. A path continues from there, as in `responses.statement.speaker`, with up to 3 names. Up to 20 paths. */
                include?: components["parameters"]["Topic.include"];
                /** @description The number of records on a page. A batch by `id` is one page unless `limit` is given. */
                limit?: components["parameters"]["limit"];
                /** @description With `exact`, `count` is the number of records in the whole list. Counting many records takes time. */
                count?: components["parameters"]["count"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
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
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicPage"] | components["schemas"]["SparseTopicPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getTopic: {
        parameters: {
            query?: {
                /** @description Limits each document of the answer to these members, `id` and `type`. Included documents stay complete. */
                fields?: components["parameters"]["Topic.fields"];
                /** @description Related records to return under `included`, each once. From this collection: `parent`, `ancestors`, `children`. A path continues from there, as in `responses.statement.speaker`, with up to 3 names. Up to 20 paths. */
                include?: components["parameters"]["Topic.include"];
                /** @description A time (RFC 3339, with its zone) or a position of the log: the document is returned as it was then. Cannot be combined with `include` or `fields`. */
                as_of?: components["parameters"]["as_of"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Topic.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicWithIncluded"] | components["schemas"]["SparseTopic"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listTopicReferences: {
        parameters: {
            query?: {
                /** @description The number of entries on a page. */
                limit?: components["parameters"]["history.limit"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Topic.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of links. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferencesPage"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listTopicVersions: {
        parameters: {
            query?: {
                /** @description The number of entries on a page. */
                limit?: components["parameters"]["history.limit"];
                /** @description The place where the page begins: an opaque text from the address in `next` or `previous`. */
                cursor?: components["parameters"]["cursor"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Topic.slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionsPage"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getTopicVersion: {
        parameters: {
            query?: {
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Topic.slug"];
                /** @description The number of the version. */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Topic"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    compareTopicVersions: {
        parameters: {
            query?: {
                /** @description The version to compare with. The default is the previous version. */
                from?: components["parameters"]["from"];
                /** @description A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position that this log has never issued is answered with 410. */
                at_least?: components["parameters"]["at_least"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                slug: components["parameters"]["Topic.slug"];
                /** @description The number of the version. */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The difference. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Diplo-Position": components["headers"]["DiploPosition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDifference"];
                };
            };
            304: components["responses"]["NotModified"];
            308: components["responses"]["MovedPermanently"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
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
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
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
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
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
                "application/json": components["schemas"]["WebhookRequest"];
            };
        };
        responses: {
            /** @description The webhook was created; `Location` is its address. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The webhook's id. */
                webhook: components["parameters"]["webhook"];
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
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The webhook's id. */
                webhook: components["parameters"]["webhook"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook was deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description The number of attempts to return. */
                limit?: number;
                /** @description The place where the page begins: taken from the address in `next`. */
                before?: number;
            };
            header?: never;
            path: {
                /** @description The webhook's id. */
                webhook: components["parameters"]["webhook"];
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
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    pauseWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The webhook's id. */
                webhook: components["parameters"]["webhook"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook is paused. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    resumeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The webhook's id. */
                webhook: components["parameters"]["webhook"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ResumeRequest"];
            };
        };
        responses: {
            /** @description The webhook is active. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The webhook's id. */
                webhook: components["parameters"]["webhook"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new secret; it is not shown again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The webhook's id. */
                webhook: components["parameters"]["webhook"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message will be sent. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestMessage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
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
            /** @description The process is alive. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            406: components["responses"]["NotAcceptable"];
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
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
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
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
            /** @description Every check passes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            /** @description A check fails; `run` contains the command to run. */
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
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
