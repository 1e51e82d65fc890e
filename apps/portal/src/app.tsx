// SPDX-License-Identifier: EUPL-1.2
import { Suspense } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { LiveRegion, Loading, Missing } from './kit/index.js';
import { homeOf } from './page/index.js';
import { Page } from './page/page.js';
import { SCREENS } from './screens.js';
import { BACK_PATH, BackPage } from './session/ended-cover.js';
import { useSignedIn } from './session/index.js';
import { SessionGate } from './session/session-gate.js';

/** The routes. Each screen comes with its own part of the code, when it is opened. */
export function App() {
  if (location.pathname === BACK_PATH) return <BackPage />;
  return (
    <BrowserRouter>
      <LiveRegion>
        <SessionGate>
          <Routes>
            <Route element={<Page />}>
              <Route index element={<Home />} />
              {SCREENS.map(({ path, screen: Screen }) => (
                <Route
                  key={path}
                  path={path}
                  element={
                    <Suspense fallback={<Loading />}>
                      <Screen />
                    </Suspense>
                  }
                />
              ))}
              <Route path="*" element={<Missing />} />
            </Route>
          </Routes>
        </SessionGate>
      </LiveRegion>
    </BrowserRouter>
  );
}

function Home() {
  const { me } = useSignedIn();
  return <Navigate to={homeOf(me)} replace />;
}
