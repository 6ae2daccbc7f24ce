export const HELP = `image-budget: hold container images to a size budget, with evidence

  image-budget check   [--config F] [--only NAME|changed]... [--base REF | --no-baseline] [--shard K/N]
                       [--records F [--record]] [--format text|markdown|json|sarif] [--output F]
                       [--report F] [--markdown F]
                                     build, measure and judge the images of this repository
  image-budget inspect IMAGE|ARCHIVE|FOLDER|-
                       [--against IMAGE|ARCHIVE|FOLDER] [--dockerfile F [--target NAME]] [--duplicates]
                       [--platform OS/ARCH[/VARIANT]] [--format text|json] [--output F]
                                     show what an image is made of: layers, packages, waste, findings
  image-budget compat  IMAGE|ARCHIVE|FOLDER|-|REQUIREMENTS|LOCK
                       [--target alpine:3.22,python:3.11,amd64] [--no-index] [--platform OS/ARCH[/VARIANT]]
                       [--format text|json] [--output F]
                                     tell whether it works on Alpine, and how that is known
  image-budget convert DOCKERFILE    [--to alpine|slim] [--diff] [--output F] [--target STAGE]
                       [--compat REPORT] [--alpine 3.22]
                                     write its Alpine or slim variant; what is left is marked in it and listed
  image-budget trial   [NAME]...     [--to alpine|slim] [--config F] [--format text|markdown|json|sarif]
                       [--output F] [--report F] [--markdown F]
                                     build and measure the proposed variant beside each image
  image-budget publish REPORT...     [--repository OWNER/NAME --pull-request N] [--comment-key KEY]
                       [--comment always|on-change|on-failure|never] [--no-suggestions] [--only NAME]...
                                     comment on a pull request from reports measured elsewhere
  image-budget config  [--config F] [--output F]
                                     print the effective configuration and where each value came from
  image-budget init    [--config F] [--only NAME]... [--output F] [--force]
                                     write a configuration with today's sizes as budgets
  image-budget help | version

Without a configuration (.github/image-budget.yml) the repository's Dockerfiles are discovered.
Results go to standard output, progress and notices to standard error.

Exit codes: 0 within budget, 1 a budget is broken, 2 configuration or usage is wrong,
            3 an image could not be built or measured, 4 the report could not be written or published
`;
