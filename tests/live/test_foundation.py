"""Read wire news with the real model, end to end."""

from datetime import date

from eventx import Agreement, Aid, Deployment, Event, Extractor, Statement

REFERENCE = date(2024, 10, 23)


def only(events: list[Event], cls: type[Event]) -> Event:
    found = [e for e in events if isinstance(e, cls)]
    assert len(found) == 1, [str(e) for e in events]
    return found[0]


def test_reported_deployment_gives_the_statement_and_the_deployment(extractor: Extractor) -> None:
    events = extractor.extract(
        "US and South Korean officials said Wednesday that there's evidence North Korea has dispatched troops "
        "to Russia.",
        reference_date=REFERENCE,
    )
    statement = only(events, Statement)
    assert [a.text for a in statement.actors] == ["US and South Korean officials"]
    assert statement.time is not None
    assert statement.time.value == "2024-10-23"
    deployment = only(events, Deployment)
    assert [a.text for a in deployment.actors] == ["North Korea"]
    assert [p.text for p in deployment.locations] == ["Russia"]
    assert [f.text for f in deployment.forces] == ["troops"]
    assert deployment.times == ()


def test_signed_deal_is_an_agreement_in_a_month_read_against_the_reference_date(extractor: Extractor) -> None:
    agreement = only(extractor.extract("In June, they signed a defense deal.", reference_date=REFERENCE), Agreement)
    assert agreement.time is not None
    assert agreement.time.value == "2024-06"
    assert agreement.plover == "SUPPORT"
    assert agreement.cameo == "057"


def test_supply_since_a_month_is_aid_with_an_open_interval(extractor: Extractor) -> None:
    aid = only(
        extractor.extract("Iran has supplied Russia with drones since August 2023.", reference_date=REFERENCE), Aid
    )
    assert [a.text for a in aid.actors] == ["Iran"]
    assert [t.text for t in aid.targets] == ["Russia"]
    assert [i.text for i in aid.items] == ["drones"]
    assert aid.time is not None
    assert aid.time.interval == ("2023-08-01", None)


def test_pipe_gives_what_process_gives_in_order(extractor: Extractor) -> None:
    texts = ["Kenya sent 200 soldiers to Haiti.", "", "France condemned the attack on Monday.", "Nothing here."]
    documents = list(extractor.pipe(texts, batch_size=2))
    assert [d.text for d in documents] == texts
    assert documents == [extractor.process(t) for t in texts]


def test_events_survive_serialisation(extractor: Extractor) -> None:
    events = extractor.extract(
        "Rebels killed at least 12 soldiers near Gao on Friday, the army said. Mali asked France for help.",
        reference_date=REFERENCE,
    )
    assert events
    assert [Event.from_dict(e.to_dict()) for e in events] == events
