import type { Localized } from '../../core/taal.js';

/** Where a check may run; `none` writes nothing for it. */
export const ciNames = ['github', 'gitlab', 'azure', 'jenkins', 'none'] as const;
export type Ci = (typeof ciNames)[number];

/** A file that makes a service run the check. */
export interface CiFile {
  /** From the top folder of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/**
 * The file for a service, or null where none was asked for. The examples among the samples are these
 * same texts.
 * @param version of this program: a pipeline keeps to it until somebody changes the number.
 */
export function ciFile(ci: Ci, version: string): CiFile | null {
  switch (ci) {
    case 'github':
      return { path: '.github/workflows/bouwstenen.yml', text: github(version) };
    case 'gitlab':
      return { path: '.gitlab-ci.yml', text: gitlab(version) };
    case 'azure':
      return { path: 'azure-pipelines.yml', text: azure(version) };
    case 'jenkins':
      return { path: 'Jenkinsfile', text: jenkins(version) };
    case 'none':
      return null;
  }
}

/** What somebody still has to do where the file for the service was there already. */
export const ciAdvice: Localized = {
  nl: 'Zet de stappen uit docs/ci.md van Bouwstenen er zelf bij.',
  en: 'Add the steps in docs/ci.md of Bouwstenen to it yourself.',
};

const github = (version: string): string => `# Controleert de architecturen bij elke wijziging.
name: Bouwstenen

on:
  pull_request:
  merge_group:
  push:
    branches: [main]

permissions:
  contents: read

jobs:
  architectuur:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          # Zonder de hele geschiedenis is niet te zien wat er verandert.
          fetch-depth: 0
          persist-credentials: false
      - id: bouwstenen
        uses: bouwstenen/bouwstenen@v${version}
      - if: always()
        uses: actions/upload-artifact@v4
        with:
          name: bouwstenen
          path: \${{ steps.bouwstenen.outputs.folder }}
          if-no-files-found: ignore
`;

const gitlab = (version: string): string => `# Controleert de architecturen bij elke wijziging.
bouwstenen:
  stage: test
  image: node:20
  variables:
    # Zonder de hele geschiedenis is niet te zien wat er verandert.
    GIT_DEPTH: "0"
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - npx --yes bouwstenen@${version} check --output gitlab=gl-code-quality-report.json --output junit=bouwstenen-junit.xml
  artifacts:
    when: always
    paths:
      - gl-code-quality-report.json
    reports:
      codequality: gl-code-quality-report.json
      junit: bouwstenen-junit.xml
`;

const azure = (version: string): string => `# Controleert de architecturen bij elke wijziging.
trigger:
  - main

pool:
  vmImage: ubuntu-latest

steps:
  - checkout: self
    # Zonder de hele geschiedenis is niet te zien wat er verandert.
    fetchDepth: 0
  - task: UseNode@1
    inputs:
      version: 20.x
  - script: npx --yes bouwstenen@${version} check --output junit=bouwstenen-junit.xml --output sarif=bouwstenen.sarif
    displayName: Architecturen controleren
  - task: PublishTestResults@2
    condition: succeededOrFailed()
    inputs:
      testResultsFormat: JUnit
      testResultsFiles: bouwstenen-junit.xml
      testRunTitle: Bouwstenen
  - publish: bouwstenen.sarif
    condition: succeededOrFailed()
    artifact: CodeAnalysisLogs
`;

const jenkins = (version: string): string => `// Controleert de architecturen bij elke wijziging.
pipeline {
  agent { docker { image 'node:20' } }
  stages {
    stage('Architecturen') {
      steps {
        sh '''
          npx --yes bouwstenen@${version} check --output junit=bouwstenen-junit.xml --output checkstyle=bouwstenen-checkstyle.xml
        '''
      }
    }
  }
  post {
    always {
      junit testResults: 'bouwstenen-junit.xml', allowEmptyResults: true
      archiveArtifacts artifacts: 'bouwstenen-checkstyle.xml', allowEmptyArchive: true
    }
  }
}
`;
